namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Writes the keys and indexes of a table in DBML.</summary>
internal static class DbmlIndexes
{
    /// <summary>One line for each.</summary>
    public static IEnumerable<string> Of(Table table, Func<Identifier, string> name) =>
    [
        .. table.PrimaryKey is { Columns.Count: > 1 } key
            ? [$"({Names(key.Columns, name)}) [pk, name: {DbmlText.Text(key.Name.Value)}]"]
            : (ReadOnlySpan<string>)[],
        .. table.UniqueKeys.Where(unique => unique.Columns.Count > 1).Select(unique =>
            $"({Names(unique.Columns, name)}) [unique, name: {DbmlText.Text(unique.Name.Value)}]"),
        .. table.Indexes.Where(index => !index.OfConstraint && !index.Keys.IsEmpty).Select(index => Line(index, name)),
    ];

    private static string Line(TableIndex index, Func<Identifier, string> name)
    {
        var keys = string.Join(", ", index.Keys.Select(key =>
            key.Column is { } column ? name(column) : DbmlText.Expression(key.Expression?.Text ?? "")));
        var method = index.Method.Value is "btree" or "hash" ? $", type: {index.Method}" : "";
        var remarks = string.Join("; ", new[]
        {
            method.Length == 0 ? $"using {index.Method}" : null,
            index.Predicate is { } predicate ? $"where {predicate}" : null,
            index.Included.Count > 0 ? $"includes {string.Join(", ", index.Included)}" : null,
            index.Comment,
        }.OfType<string>());
        var note = remarks.Length > 0 ? $", note: {DbmlText.Text(remarks)}" : "";
        return $"({keys}) [{(index.Unique ? "unique, " : "")}name: {DbmlText.Text(index.Name.Value)}{method}{note}]";
    }

    private static string Names(IEnumerable<Identifier> columns, Func<Identifier, string> name) => string.Join(", ", columns.Select(name));
}
