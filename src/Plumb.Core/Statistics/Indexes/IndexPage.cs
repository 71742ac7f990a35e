namespace Plumb.Core.Statistics.Indexes;

/// <summary>Measures of the engine's pages.</summary>
internal static class IndexPage
{
    public const int Size = 8192;
    public const int Header = 24;
    public const int ItemPointer = 4;
    public const int RowPlace = 6;

    private const int MaximalAlignment = 8;

    /// <summary>The bytes up to where anything may begin.</summary>
    public static int Aligned(double bytes) => (int)Math.Ceiling(bytes / MaximalAlignment) * MaximalAlignment;
}
