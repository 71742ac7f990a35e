using System.Globalization;

namespace Plumb.Workloads.Tpch;

/// <summary>Writes the rows of the smaller tables.</summary>
internal sealed class TpchRows(TpchSize size, TpchText text)
{
    private const int ComplaintEvery = 1000;

    public async Task RegionsAsync(RowWriter row)
    {
        for (var key = 0; key < TpchWords.Regions.Length; key++)
        {
            await row.StartAsync();
            await row.IntAsync(key);
            await row.TextAsync(TpchWords.Regions[key]);
            await row.TextAsync(text.Comment(new(TpchTable.Small, key), 31, 115));
        }
    }

    public async Task NationsAsync(RowWriter row)
    {
        for (var key = 0; key < TpchWords.Nations.Length; key++)
        {
            await row.StartAsync();
            await row.IntAsync(key);
            await row.TextAsync(TpchWords.Nations[key].Name);
            await row.IntAsync(TpchWords.Nations[key].Region);
            await row.TextAsync(text.Comment(new(TpchTable.Small, 100 + key), 31, 114));
        }
    }

    public async Task SuppliersAsync(RowWriter row)
    {
        for (long key = 1; key <= size.Suppliers; key++)
        {
            var draw = new Draw(TpchTable.Supplier, key);
            var nation = draw.Between(1, 0, TpchWords.Nations.Length - 1);
            var comment = text.Comment(draw, 25, 100);
            await row.StartAsync();
            await row.IntAsync(key);
            await row.TextAsync($"Supplier#{key:000000000}");
            await row.TextAsync(text.Address(draw));
            await row.IntAsync(nation);
            await row.TextAsync(Phone(draw, nation));
            await row.MoneyAsync(draw.Cents(2, -99_999, 999_999));
            await row.TextAsync(draw.Between(3, 1, ComplaintEvery) switch
            {
                1 => $"Customer {comment[..5]} Complaints{comment[..^20]}"[..Math.Min(100, comment.Length + 5)],
                2 => $"Customer {comment[..5]} Recommends",
                _ => comment,
            });
        }
    }

    public async Task PartsAsync(RowWriter row)
    {
        for (long key = 1; key <= size.Parts; key++)
        {
            var draw = new Draw(TpchTable.Part, key);
            var maker = draw.Between(1, 1, 5);
            await row.StartAsync();
            await row.IntAsync(key);
            await row.TextAsync(string.Join(' ', Enumerable.Range(10, 5).Select(word => draw.OneOf(word, TpchWords.Colors))));
            await row.TextAsync($"Manufacturer#{maker}");
            await row.TextAsync($"Brand#{maker}{draw.Between(2, 1, 5)}");
            await row.TextAsync(draw.OneOf(3, TpchWords.Types));
            await row.IntAsync(draw.Between(4, 1, 50));
            await row.TextAsync(draw.OneOf(5, TpchWords.Containers));
            await row.MoneyAsync(TpchSize.PriceOf(key) / 100m);
            await row.TextAsync(text.Comment(draw, 5, 22));
        }
    }

    public async Task PartSuppliersAsync(RowWriter row)
    {
        for (long part = 1; part <= size.Parts; part++)
        {
            for (var nth = 0; nth < 4; nth++)
            {
                var draw = new Draw(TpchTable.PartSupplier, (part * 4) + nth);
                await row.StartAsync();
                await row.IntAsync(part);
                await row.IntAsync(size.SupplierOf(part, nth));
                await row.IntAsync(draw.Between(1, 1, 9999));
                await row.MoneyAsync(draw.Cents(2, 100, 100_000));
                await row.TextAsync(text.Comment(draw, 49, 198));
            }
        }
    }

    public async Task CustomersAsync(RowWriter row)
    {
        for (long key = 1; key <= size.Customers; key++)
        {
            var draw = new Draw(TpchTable.Customer, key);
            var nation = draw.Between(1, 0, TpchWords.Nations.Length - 1);
            await row.StartAsync();
            await row.IntAsync(key);
            await row.TextAsync($"Customer#{key:000000000}");
            await row.TextAsync(text.Address(draw));
            await row.IntAsync(nation);
            await row.TextAsync(Phone(draw, nation));
            await row.MoneyAsync(draw.Cents(2, -99_999, 999_999));
            await row.TextAsync(draw.OneOf(3, TpchWords.Segments));
            await row.TextAsync(text.Comment(draw, 29, 116));
        }
    }

    private static string Phone(Draw draw, long nation) => string.Create(CultureInfo.InvariantCulture,
        $"{nation + 10}-{draw.Between(20, 100, 999)}-{draw.Between(21, 100, 999)}-{draw.Between(22, 1000, 9999)}");
}
