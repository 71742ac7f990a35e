using System.Text;

namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Writes tables, enumerations and foreign keys in DBML.</summary>
/// <remarks>
/// A name cannot hold a double quote, a backslash or a line break there; they become underscores, and a comment tells the true name.
/// </remarks>
internal sealed class DbmlText(DatabaseCatalog catalog)
{
    private readonly StringBuilder _text = new();
    private readonly DrawnNames _names = new(Written);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    /// <summary>Writes it.</summary>
    public static string Write(DatabaseCatalog catalog) => new DbmlText(catalog).Write();

    private string Write()
    {
        _text.Append("Project ").Append(Name(catalog.Database.Name)).Append(" {\n  database_type: 'PostgreSQL'\n");
        AppendNote(catalog.Database.Comment, "  ");
        _text.Append("}\n");
        var tables = catalog.RootTables().Where(table => table.Extension is null).ToList();
        foreach (var type in catalog.Enums.Where(each => each.Extension is null))
            AddEnum(type);
        foreach (var table in tables)
            AddTable(table);
        var ends = tables.Where(table => !table.Columns.IsEmpty).ToDictionary(table => table.Name);
        foreach (var table in ends.Values)
        {
            foreach (var key in table.ForeignKeys)
                AddReference(table, key, isDrawn: ends.ContainsKey(key.Target));
        }

        foreach (var (name, drawn) in _names.Changed)
            _text.Append("// ").Append(Shown.Line(drawn)).Append(" is ").Append(Shown.Line(name)).Append('\n');
        return _text.ToString();
    }

    private void AddEnum(EnumType type)
    {
        if (type.Labels.IsEmpty)
        {
            _text.Append("\n// Enum ").Append(Name(type.Name)).Append(" has no labels.\n");
            return;
        }

        _text.Append("\nEnum ").Append(Name(type.Name)).Append(" {\n");
        var labels = new DrawnNames(Written);
        foreach (var label in type.Labels)
            _text.Append("  \"").Append(labels.Of(label)).Append("\"\n");
        _text.Append("}\n");
    }

    private void AddTable(Table table)
    {
        if (table.Columns.IsEmpty)
        {
            _text.Append("\n// Table ").Append(Name(table.Name)).Append(" has no columns.\n");
            return;
        }

        _text.Append("\nTable ").Append(Name(table.Name)).Append(" {\n");
        foreach (var column in table.Columns)
        {
            _text.Append("  ").Append(Name(column.Name)).Append(' ').Append(Type(column.Type))
                .Append(Settings(Facts(table, column))).Append('\n');
        }

        var indexes = DbmlIndexes.Of(table, Name).ToList();
        if (indexes.Count > 0)
            _text.Append("\n  indexes {\n").AppendJoin("", indexes.Select(index => $"    {index}\n")).Append("  }\n");
        AppendNote(table.Comment, "  ");
        _text.Append("}\n");
    }

    private static IEnumerable<string?> Facts(Table table, Column column)
    {
        yield return table.PrimaryKey is { Columns: [var key] } && key == column.Name ? "pk" : null;
        yield return column.Identity is not null ? "increment" : null;
        yield return column.NotNull is not null ? "not null" : null;
        yield return table.UniqueKeys.Any(unique => unique.Columns is [var only] && only == column.Name) ? "unique" : null;
        yield return column.Default is { } value ? $"default: {Expression(value.Text)}" : null;
        yield return column.Comment is { } comment ? $"note: {Text(comment)}" : null;
    }

    private void AddReference(Table table, ForeignKey key, bool isDrawn)
    {
        if (!isDrawn)
        {
            _text.Append("\n// Ref ").Append(Name(key.Name)).Append(" leads to ").Append(Name(key.Target)).Append(", which is not drawn.\n");
            return;
        }

        var from = $"{Name(table.Name)}.{Columns(key.Columns)}";
        var to = $"{Name(key.Target)}.{Columns(key.TargetColumns)}";
        if (from == to || !_references.Add($"{from} {to}"))
        {
            _text.Append("\n// Ref ").Append(Name(key.Name)).Append(" has the same ends as another.\n");
            return;
        }

        _text.Append("\nRef ").Append(Name(key.Name)).Append(": ").Append(from)
            .Append(DrawnKeys.IsUnique(table, key.Columns) ? " - " : " > ").Append(to)
            .Append(Settings([Action("delete", key.OnDelete), Action("update", key.OnUpdate)])).Append('\n');
    }

    private static string? Action(string when, ForeignKeyAction action) => action switch
    {
        ForeignKeyAction.NoAction => null,
        ForeignKeyAction.Restrict => $"{when}: restrict",
        ForeignKeyAction.Cascade => $"{when}: cascade",
        ForeignKeyAction.SetNull => $"{when}: set null",
        ForeignKeyAction.SetDefault => $"{when}: set default",
        _ => throw new System.Diagnostics.UnreachableException(action.ToString()),
    };

    private string Columns(ValueList<Identifier> columns) =>
        columns is [var only] ? Name(only) : $"({string.Join(", ", columns.Select(Name))})";

    private string Type(DataType type) =>
        QualifiedName.TryParse(type.Text, out var name) && catalog.Enums.Any(each => each.Name == name)
            ? Name(name)
            : $"\"{_names.Of(type.Text)}\"";

    private string Name(QualifiedName name) => $"{Name(name.Schema)}.{Name(name.Name)}";

    private string Name(Identifier name) => $"\"{_names.Of(name.Value)}\"";

    private void AppendNote(string? note, string indent)
    {
        if (note is not null)
            _text.Append(indent).Append("Note: ").Append(Text(note)).Append('\n');
    }

    private static string Settings(IEnumerable<string?> settings) =>
        string.Join(", ", settings.OfType<string>()) is { Length: > 0 } written ? $" [{written}]" : "";

    /// <summary>Text in single quotes, on one line.</summary>
    internal static string Text(string text) =>
        $"'{TreeWords.Expression(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>SQL between backticks, which it cannot hold itself.</summary>
    internal static string Expression(string sql) => $"`{TreeWords.Expression(sql).Replace('`', '\'')}`";

    private static string Written(string name) => DrawnNames.Written(name, IsWritable);

    private static bool IsWritable(char character) => !char.IsControl(character) && character is not ('"' or '\\' or '\u2028' or '\u2029');
}
