namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows columns one below the other: name, type, and what holds for each.</summary>
internal sealed class ColumnLines(TreeWords words)
{
    private const int WidestName = 28;
    private const int WidestType = 24;

    /// <summary>The columns of a table.</summary>
    public IEnumerable<TreeNode> Of(Table table) => Of(table.Columns, table.Name.Schema, column => Facts(table, column));

    /// <summary>The columns of a view.</summary>
    public static IEnumerable<TreeNode> Of(ValueList<Column> columns, Identifier here) => Of(columns, here, _ => []);

    private static IEnumerable<TreeNode> Of(ValueList<Column> columns, Identifier here, Func<Column, IEnumerable<string?>> facts)
    {
        var names = Math.Min(WidestName, Widest(columns.Select(column => TreeWords.Name(column.Name))));
        var types = Math.Min(WidestType, Widest(columns.Select(column => TreeWords.Type(column.Type, here))));
        return columns.Select(column =>
        {
            var told = string.Join(", ", facts(column).OfType<string>());
            var type = TreeWords.Type(column.Type, here);
            return new TreeNode(
                DisplayWidth.Pad(TreeWords.Name(column.Name), names), "  ",
                new Piece(told.Length > 0 || column.Comment is not null ? DisplayWidth.Pad(type, types) : type, Ink.Kind),
                told.Length > 0 ? $"  {told}" : "")
            {
                Hang = names + 4,
                Remark = TreeWords.Remark(column.Comment),
            };
        });
    }

    private IEnumerable<string?> Facts(Table table, Column column)
    {
        var isKey = table.PrimaryKey is { Columns: [var key] } && key == column.Name;
        yield return isKey ? "primary key" : null;
        yield return column.NotNull is not null && table.PrimaryKey?.Columns.Contains(column.Name) != true ? "not null" : null;
        yield return table.UniqueKeys.Any(unique => unique.Columns is [var only] && only == column.Name) ? "unique" : null;
        yield return column.Identity is { } identity ? identity.Always ? "identity" : "identity by default" : null;
        yield return column.Default is { } value ? $"default {TreeWords.Expression(value.Text)}" : null;
        yield return column.Generated is { } generated
            ? $"{(generated.Virtual ? "virtual" : "generated")} {TreeWords.Expression(generated.Expression.Text)}" : null;
        foreach (var foreign in table.ForeignKeys.Where(each => each.Columns is [var only] && only == column.Name))
            yield return Target(foreign, table.Name.Schema);
        yield return column.Collation is { } collation ? $"collate {TreeWords.Name(collation, table.Name.Schema)}" : null;
        yield return column.Compression is { } compression ? $"compression {compression}" : null;
        yield return column.Inherited && table.PartitionOf is null ? "inherited" : null;
    }

    private string Target(ForeignKey foreign, Identifier schema) =>
        $"{words.Arrow} {TreeWords.Name(foreign.Target, schema)}.{TreeWords.Names(foreign.TargetColumns)}"
        + ConstraintLines.Actions(foreign);

    private static int Widest(IEnumerable<string> texts) => texts.Select(text => DisplayWidth.Of(text)).DefaultIfEmpty().Max();
}
