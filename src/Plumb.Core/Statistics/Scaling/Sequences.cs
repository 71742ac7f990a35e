namespace Plumb.Core.Statistics.Scaling;

/// <summary>Tells whether a sequence numbers the rows of a column.</summary>
internal static class Sequences
{
    /// <summary>Whether it does, by the column's default or because it is an identity.</summary>
    public static bool Feed(Column column) =>
        column.Identity is not null || (column.Default?.Text.Contains("nextval(", StringComparison.OrdinalIgnoreCase) ?? false);
}
