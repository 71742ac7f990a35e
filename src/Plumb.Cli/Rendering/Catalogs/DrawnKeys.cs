namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>What a drawing of foreign keys needs to know of their tables.</summary>
internal static class DrawnKeys
{
    /// <summary>Whether no two rows of a table have the same values in these columns.</summary>
    public static bool IsUnique(Table table, ValueList<Identifier> columns) =>
        table.UniqueKeys.Append(table.PrimaryKey).Any(key => key is not null && key.Columns.ToHashSet().SetEquals(columns));
}
