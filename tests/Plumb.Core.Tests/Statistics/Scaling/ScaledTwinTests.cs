using Plumb.Core.Problems;
using Plumb.Core.Statistics.Scaling;
using Plumb.Core.Twin;

namespace Plumb.Core.Tests.Statistics.Scaling;

public sealed class ScaledTwinTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Multiplies_rows_and_pages()
    {
        var scaled = await Shop.ScaledAsync("10x");
        var customers = scaled.Relation(Shop.Customers);
        Assert.Equal((100000, 995, 995, 900, 30),
            (customers.CountedRows, customers.Pages, customers.CountedPages, customers.VisiblePages, customers.OverflowPages));
        var index = scaled.Relation(new("shop", "orders_pkey"));
        Assert.Equal((1000000, 2745), (index.CountedRows, index.Pages));
    }

    [Fact]
    public async Task Lets_numbers_of_rows_go_on()
    {
        var id = (await Shop.ScaledAsync("10x")).Column(Shop.Orders, "id");
        Assert.Equal(-1, id.Distinct);
        Assert.Equal(("1", "1000000", 101), (id.Histogram[0], id.Histogram[^1], id.Histogram.Count));
        Assert.Equal("100001", id.Histogram[10]);
    }

    [Fact]
    public async Task Lets_time_go_on_by_the_name_of_a_column()
    {
        var placed = (await Shop.ScaledAsync("3x")).Column(Shop.Orders, "placed_at");
        Assert.Equal("2025-01-01 00:00:00+00", placed.Histogram[0]);
        Assert.StartsWith("2028-01-01", placed.Histogram[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_what_does_not_go_on_within_its_range()
    {
        var scaled = await Shop.ScaledAsync("10x");
        foreach (var column in new[] { "born", "country" })
            Assert.Equal(Shop.Twin().Column(Shop.Customers, column), scaled.Column(Shop.Customers, column));
        foreach (var column in new[] { "state", "total" })
            Assert.Equal(Shop.Twin().Column(Shop.Orders, column), scaled.Column(Shop.Orders, column));
    }

    [Fact]
    public async Task Lets_a_foreign_key_follow_the_table_that_it_points_at()
    {
        var both = (await Shop.ScaledAsync("10x")).Column(Shop.Orders, "customer_id");
        Assert.Equal((80000, "100000"), (both.Distinct, both.Histogram[^1]));
        Assert.Equal(0.2f, both.MostCommonFrequencies[0]);
        Assert.Equal("1", both.MostCommon[0]);
        Assert.Equal(11, both.MostCommon.Count);
        Assert.All(both.MostCommonFrequencies.Skip(1), share => Assert.Equal(0.0002f, share, 6));

        var ordersOnly = (await Shop.ScaledAsync("shop.orders=10x")).Column(Shop.Orders, "customer_id");
        Assert.Equal((8000, "10000"), (ordersOnly.Distinct, ordersOnly.Histogram[^1]));

        var customersOnly = (await Shop.ScaledAsync("customers=1000x")).Column(Shop.Orders, "customer_id");
        Assert.Equal(100000, customersOnly.Distinct);
    }

    [Fact]
    public async Task Leaves_lists_of_words_as_they_are_unless_they_are_named()
    {
        var twin = await ScaledTwin.OpenAsync(Shop.Twin(), ScaleRequest.Parse(["10x"], []), Cancellation);
        Assert.Equal(20, (await TwinContent.OfAsync(twin, Cancellation)).Relation(Shop.Countries).CountedRows);
        Assert.Contains(twin.Notes, note => note.What.Contains("shop.countries", StringComparison.Ordinal));
        Assert.Equal(200, (await Shop.ScaledAsync("10x", "countries=10x")).Relation(Shop.Countries).CountedRows);
        Assert.Equal(40, (await Shop.ScaledAsync("10x", "countries=10x")).Column(Shop.Customers, "country").Distinct);
    }

    [Fact]
    public async Task Does_as_the_user_says_of_a_column()
    {
        var scaled = await Shop.ScaledAsync(Shop.Twin(), ["100x"], ["orders.placed_at=no", "shop.orders.total=0.5", "customers.born=yes"]);
        Assert.Equal("2026-01-01 00:00:00+00", scaled.Column(Shop.Orders, "placed_at").Histogram[^1]);
        Assert.Equal(50000, scaled.Column(Shop.Orders, "total").Distinct);
        Assert.Equal(90000, scaled.Column(Shop.Customers, "born").Distinct);
        Assert.NotEqual("2005-12-31", scaled.Column(Shop.Customers, "born").Histogram[^1]);
    }

    [Fact]
    public async Task Lets_what_is_known_of_columns_together_follow_them()
    {
        var joint = (await Shop.ScaledAsync("10x")).Joint[0];
        Assert.Equal(200000, joint.Distinct[0].Count);
        Assert.Equal((0.0001, 0.00012), (Math.Round(joint.MostCommon[0].Frequency, 8), Math.Round(joint.MostCommon[0].BaseFrequency, 8)));
    }

    [Fact]
    public async Task Says_when_a_number_comes_to_the_end_of_its_type()
    {
        var shop = Shop.Twin();
        var tables = shop.Catalog.Tables.Select(table => table with
        {
            Columns = table.Columns.Select(column => column.Name == "id" ? column with { Type = new("integer") } : column).ToValueList(),
        }).ToValueList();
        var narrow = shop with { Catalog = shop.Catalog with { Tables = tables } };
        var twin = await ScaledTwin.OpenAsync(narrow, ScaleRequest.Parse(["100000x"], []), Cancellation);
        var scaled = await TwinContent.OfAsync(twin, Cancellation);
        Assert.Equal("2147483647", scaled.Column(Shop.Orders, "id").Histogram[^1]);
        Assert.Contains(twin.Notes, note => note.What.StartsWith("shop.orders.id comes to the end", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0x", "scale-factor")]
    [InlineData("ten", "scale-factor")]
    [InlineData("ordres=2x", "scale-table")]
    public async Task Refuses_what_is_no_factor_or_no_table(string factor, string code)
    {
        var failure = await Assert.ThrowsAsync<PlumbException>(() => Shop.ScaledAsync(factor));
        Assert.Equal(code, failure.Problem.Code);
        Assert.Equal(code == "scale-table" ? "orders" : null, failure.Problem.DidYouMean);
    }

    [Fact]
    public async Task Goes_on_along_the_line_through_two_twins()
    {
        var newer = Shop.Twin();
        var older = newer with
        {
            Header = newer.Header with { Taken = newer.Header.Taken.AddDays(-100) },
            Relations = newer.Relations.Select(relation =>
                relation.Name == Shop.Orders ? relation with { CountedRows = 50000 } : relation).ToValueList(),
        };
        var (request, _) = await TableTrend.ExtendAsync(older, newer, TimeSpanAhead.Parse("+200 days"), Cancellation);
        Assert.Equal(2, request.Tables.Single(table => table.Table == "shop.orders").Factor, 6);
        Assert.Equal(1, request.Tables.Single(table => table.Table == "shop.customers").Factor, 6);
        await Assert.ThrowsAsync<PlumbException>(() => TableTrend.ExtendAsync(newer, older, TimeSpan.FromDays(1), Cancellation));
    }
}
