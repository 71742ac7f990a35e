namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows indexes.</summary>
internal static class IndexLines
{
    /// <summary>The lines of these indexes, but for those that constraints bring.</summary>
    public static IEnumerable<TreeNode> Of(IEnumerable<TableIndex> indexes) => indexes.Where(index => !index.OfConstraint).Select(Line);

    /// <summary>What one index key looks up.</summary>
    public static string Key(IndexKey key) => string.Concat(
        key.Column is { } column ? TreeWords.Name(column) : TreeWords.Expression(key.Expression?.Text ?? ""),
        key.Collation is { } collation ? $" collate {Shown.Line(collation.ToString())}" : "",
        key.OperatorClass is { } operatorClass ? $" {TreeWords.Name(operatorClass.Name)}" : "",
        key.Descending ? " desc" : "",
        key.NullsFirst != key.Descending ? key.NullsFirst ? " nulls first" : " nulls last" : "");

    private static TreeNode Line(TableIndex index) => new(
        new Piece(index.Unique ? "unique index " : "index ", Ink.Kind),
        TreeWords.Name(index.Name),
        $"  {(index.Method.Value == "btree" ? "" : $"{TreeWords.Name(index.Method)} ")}({string.Join(", ", index.Keys.Select(Key))})",
        index.Included.Count > 0 ? $" include ({TreeWords.Names(index.Included)})" : "",
        index.Predicate is { } predicate ? $" where {TreeWords.Expression(predicate.Text)}" : "",
        index.NullsNotDistinct ? " nulls not distinct" : "",
        index.Invalid ? new Piece("  invalid", Ink.Bad) : "")
    {
        Remark = TreeWords.Remark(index.Comment),
    };
}
