using System.Text;
using System.Text.RegularExpressions;

namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Draws tables and foreign keys as an entity-relationship diagram of Mermaid.</summary>
/// <remarks>
/// Its grammar takes few characters in names and has no way to escape others, so they become underscores, and a comment tells
/// the true name. Partitions and what extensions brought are left out.
/// </remarks>
internal sealed partial class MermaidDiagram(DatabaseCatalog catalog)
{
    private const char FirstOtherLetter = '\u00C0';

    private readonly StringBuilder _text = new("erDiagram\n");
    private readonly DrawnNames _entities = new(Quoted);

    /// <summary>Writes the diagram.</summary>
    public static string Write(DatabaseCatalog catalog) => new MermaidDiagram(catalog).Write();

    private string Write()
    {
        var tables = catalog.RootTables().Where(table => table.Extension is null).ToList();
        foreach (var table in tables)
            AddEntity(table);
        foreach (var table in tables)
        {
            foreach (var key in table.ForeignKeys)
                AddRelation(table, key);
        }

        foreach (var (name, drawn) in _entities.Changed)
            _text.Append("    %% ").Append(Comment(drawn)).Append(" is ").Append(Comment(name)).Append('\n');
        return _text.ToString();
    }

    private void AddEntity(Table table)
    {
        _text.Append("    ").Append(Entity(table.Name)).Append(" {\n");
        var names = new DrawnNames(Word);
        foreach (var column in table.Columns)
        {
            _text.Append("        ").Append(Type(column.Type.Text)).Append(' ').Append(names.Of(column.Name.Value));
            _text.AppendJoin(',', Keys(table, column).Select(key => $" {key}"));
            if (Remark(column) is { Length: > 0 } remark)
                _text.Append(" \"").Append(remark).Append('"');
            _text.Append('\n');
        }

        _text.Append("    }\n");
    }

    private void AddRelation(Table table, ForeignKey key)
    {
        var optional = key.Columns.Any(name => table.Columns.FirstOrDefault(column => column.Name == name)?.Nullable == true);
        _text.Append("    ").Append(Entity(table.Name))
            .Append(DrawnKeys.IsUnique(table, key.Columns) ? " |o" : " }o").Append("--").Append(optional ? "o| " : "|| ")
            .Append(Entity(key.Target)).Append(" : \"").Append(Quoted(key.Name.Value)).Append("\"\n");
    }

    private string Entity(QualifiedName name) => $"\"{_entities.Of(name.ToString(), $"{name.Schema}.{name.Name}")}\"";

    private static IEnumerable<string> Keys(Table table, Column column)
    {
        if (table.PrimaryKey?.Columns.Contains(column.Name) == true)
            yield return "PK";
        if (table.ForeignKeys.Any(key => key.Columns.Contains(column.Name)))
            yield return "FK";
        if (table.UniqueKeys.Any(key => key.Columns is [var only] && only == column.Name))
            yield return "UK";
    }

    /// <summary>The true name where it could not be drawn, and the comment.</summary>
    private static string Remark(Column column)
    {
        var name = column.Name.Value.All(IsWord) ? null : column.Name.Value;
        return Quoted(string.Join(": ", new[] { name, column.Comment }.OfType<string>()));
    }

    /// <summary>A type as one word; PK, FK and UK are words of the grammar.</summary>
    private static string Type(string text)
    {
        var plain = TypeNames.Short(text).Replace("\"", "", StringComparison.Ordinal);
        return Safe(DrawnNames.Written(plain, character => IsWord(character) || character is '(' or ')' or '[' or ']'));
    }

    private static string Word(string text) => Safe(DrawnNames.Written(text, IsWord));

    private static string Safe(string word) =>
        word is [>= '0' and <= '9', ..] or ['(' or ')' or '[' or ']', ..] || word.StartsWith("PK", StringComparison.Ordinal)
            || word.StartsWith("FK", StringComparison.Ordinal) || word.StartsWith("UK", StringComparison.Ordinal)
            ? $"_{word}" : word;

    private static string Quoted(string text) =>
        text.Length == 0 ? "" : DrawnNames.Written(Direction().Replace(text, "$1_").Replace('"', '\''), IsQuotable);

    private static string Comment(string text) => DrawnNames.Written(
        Direction().Replace(text, "$1_"), character => !char.IsControl(character) && character is not ('{' or '}' or '%'));

    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character == '_'
        || (character >= FirstOtherLetter && char.IsLetterOrDigit(character));

    private static bool IsQuotable(char character) =>
        !char.IsControl(character) && character is not ('"' or '%' or '\\' or ';' or '#' or '<' or '>' or '~' or '\u2028' or '\u2029');

    /// <summary>Words that the grammar takes for a command wherever they stand.</summary>
    [GeneratedRegex(@"(direction)\s+(?=TB|BT|RL|LR)", RegexOptions.IgnoreCase)]
    private static partial Regex Direction();
}
