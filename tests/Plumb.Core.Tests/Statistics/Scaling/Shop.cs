using System.Globalization;
using Plumb.Core.Statistics;
using Plumb.Core.Statistics.Scaling;
using Plumb.Core.Twin;

namespace Plumb.Core.Tests.Statistics.Scaling;

/// <summary>A small shop's statistics, for tests of scaling.</summary>
internal static class Shop
{
    public static readonly QualifiedName Customers = new("shop", "customers");
    public static readonly QualifiedName Orders = new("shop", "orders");
    public static readonly QualifiedName Countries = new("shop", "countries");

    public static TwinContent Twin() => new()
    {
        Header = new()
        {
            Taken = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Source = "shop",
            Database = new() { Name = "shop", Engine = new("PostgreSQL", 18, "18.4") },
            Locale = new("libc", "C", "C", null, null),
        },
        Catalog = Catalog(),
        Relations = [CountriesKnown, CustomersKnown, OrdersKnown, OrdersIndex],
        Joint = [Together],
    };

    public static async Task<TwinContent> ScaledAsync(params string[] factors) => await ScaledAsync(Twin(), factors, []);

    public static async Task<TwinContent> ScaledAsync(ITwinSource twin, string[] factors, string[] columns) =>
        await TwinContent.OfAsync(await ScaledTwin.OpenAsync(twin, ScaleRequest.Parse(factors, columns), default), default);

    public static ColumnStatistics Column(this TwinContent twin, QualifiedName table, string column) =>
        twin.Relations.Single(relation => relation.Name == table).Columns.Single(one => one.Column == column);

    public static RelationStatistics Relation(this TwinContent twin, QualifiedName name) =>
        twin.Relations.Single(relation => relation.Name == name);

    public static ValueList<string> Steps(int from, int to, int count = 100) =>
        Enumerable.Range(0, count + 1)
            .Select(i => (from + (int)Math.Round((to - from) * (double)i / count)).ToString(CultureInfo.InvariantCulture)).ToValueList();

    private static DatabaseCatalog Catalog() => new()
    {
        Database = new() { Name = "shop", Engine = new("PostgreSQL", 18, "18.4") },
        Schemas = [new() { Name = "shop" }],
        Tables =
        [
            new()
            {
                Name = Countries,
                Columns = [new() { Name = "code", Type = new("text") }],
                PrimaryKey = new() { Name = "countries_pkey", Columns = ["code"] },
            },
            new()
            {
                Name = Customers,
                Columns =
                [
                    new() { Name = "id", Type = new("bigint"), Identity = new(true, Sequence("customers_id_seq")) },
                    new() { Name = "email", Type = new("text") },
                    new() { Name = "country", Type = new("text") },
                    new() { Name = "born", Type = new("date") },
                ],
                PrimaryKey = new() { Name = "customers_pkey", Columns = ["id"] },
                ForeignKeys = [new() { Name = "customers_country", Columns = ["country"], Target = Countries, TargetColumns = ["code"] }],
            },
            new()
            {
                Name = Orders,
                Columns =
                [
                    new() { Name = "id", Type = new("bigint") },
                    new() { Name = "customer_id", Type = new("bigint") },
                    new() { Name = "placed_at", Type = new("timestamp with time zone") },
                    new() { Name = "state", Type = new("text") },
                    new() { Name = "total", Type = new("numeric(10,2)") },
                ],
                PrimaryKey = new() { Name = "orders_pkey", Columns = ["id"] },
                ForeignKeys = [new() { Name = "orders_customer", Columns = ["customer_id"], Target = Customers, TargetColumns = ["id"] }],
            },
        ],
        Statistics =
        [
            new() { Name = new("shop", "together"), Table = Orders, Kinds = ["ndistinct", "mcv"], Columns = ["customer_id", "state"] },
        ],
    };

    private static Sequence Sequence(string name) => new()
    {
        Name = new("shop", name),
        Type = new("bigint"),
        Start = 1,
        Increment = 1,
        Minimum = 1,
        Maximum = long.MaxValue,
        Cache = 1,
    };

    private static RelationStatistics CountriesKnown => new()
    {
        Name = Countries,
        Pages = 1,
        CountedPages = 1,
        CountedRows = 20,
        Columns =
        [
            new()
            {
                Column = "code", Position = 1, Width = 3, Distinct = -1,
                Histogram = [.. Enumerable.Range(0, 20).Select(i => $"c{i:00}")],
            },
        ],
    };

    private static RelationStatistics CustomersKnown => new()
    {
        Name = Customers,
        Pages = 100,
        CountedPages = 100,
        CountedRows = 10000,
        VisiblePages = 90,
        OverflowPages = 3,
        Columns =
        [
            new() { Column = "id", Position = 1, Width = 8, Distinct = -1, Histogram = Steps(1, 10000), Correlation = 1 },
            new() { Column = "email", Position = 2, Width = 20, Distinct = -1, Histogram = ["a@x", "m@x", "z@x"], Correlation = 0 },
            new()
            {
                Column = "country", Position = 3, Width = 3, Distinct = 4, MostCommon = ["c01", "c02", "c03", "c04"],
                MostCommonFrequencies = [0.4f, 0.3f, 0.2f, 0.1f], Correlation = 0.3f,
            },
            new()
            {
                Column = "born", Position = 4, Width = 4, Distinct = 900, Histogram = ["1950-01-01", "1980-01-01", "2005-12-31"],
                Correlation = 0,
            },
        ],
    };

    private static RelationStatistics OrdersKnown => new()
    {
        Name = Orders,
        Pages = 1000,
        CountedPages = 1000,
        CountedRows = 100000,
        VisiblePages = 1000,
        Columns =
        [
            new() { Column = "id", Position = 1, Width = 8, Distinct = -1, Histogram = Steps(1, 100000), Correlation = 1 },
            new()
            {
                Column = "customer_id", Position = 2, Width = 8, Distinct = 8000, Histogram = Steps(1, 10000), Correlation = 0,
                MostCommon = ["1", "77"], MostCommonFrequencies = [0.2f, 0.002f],
            },
            new()
            {
                Column = "placed_at", Position = 3, Width = 8, Distinct = -1, Correlation = 0.5f,
                Histogram = ["2025-01-01 00:00:00+00", "2025-07-01 00:00:00+00", "2026-01-01 00:00:00+00"],
            },
            new()
            {
                Column = "state", Position = 4, Width = 5, Distinct = 3, MostCommon = ["paid", "new", "lost"],
                MostCommonFrequencies = [0.6f, 0.3f, 0.1f],
            },
            new() { Column = "total", Position = 5, Width = 6, Distinct = 5000, Histogram = ["0.10", "50.00", "999.99"], Correlation = 0 },
        ],
    };

    private static RelationStatistics OrdersIndex => new()
    {
        Name = new("shop", "orders_pkey"),
        Kind = RelationKind.Index,
        Pages = 276,
        CountedPages = 276,
        CountedRows = 100000,
    };

    private static JointStatistics Together => new()
    {
        Name = new("shop", "together"),
        Table = Orders,
        Distinct = [new([1, 2], 20000)],
        MostCommon = [new() { Values = ["77", "paid"], Frequency = 0.001, BaseFrequency = 0.0012 }],
    };
}
