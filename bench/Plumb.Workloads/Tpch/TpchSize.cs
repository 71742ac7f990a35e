namespace Plumb.Workloads.Tpch;

/// <summary>How many rows the tables have at a scale.</summary>
internal sealed record TpchSize(double Scale)
{
    public long Suppliers => (long)(10_000 * Scale);

    public long Parts => (long)(200_000 * Scale);

    public long Customers => (long)(150_000 * Scale);

    public long Orders => (long)(1_500_000 * Scale);

    public long Clerks => Math.Max(1, (long)(1000 * Scale));

    /// <summary>The key of an order: of each 32 numbers the first 8 are taken.</summary>
    public static long OrderKey(long order) => ((order - 1) / 8 * 32) + ((order - 1) % 8) + 1;

    /// <summary>The supplier that is the <paramref name="nth"/> of the four of a part.</summary>
    public long SupplierOf(long part, long nth) => ((part + (nth * ((Suppliers / 4) + ((part - 1) / Suppliers)))) % Suppliers) + 1;

    /// <summary>What a part costs, in hundredths.</summary>
    public static long PriceOf(long part) => 90_000 + (part / 10 % 20_001) + (100 * (part % 1000));
}
