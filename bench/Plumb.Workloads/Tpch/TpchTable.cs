namespace Plumb.Workloads.Tpch;

/// <summary>What numbers are drawn for: each table has a series of its own.</summary>
internal static class TpchTable
{
    public const int Text = 1;
    public const int Supplier = 2;
    public const int Part = 3;
    public const int PartSupplier = 4;
    public const int Customer = 5;
    public const int Order = 6;
    public const int Line = 7;
    public const int Small = 8;
}
