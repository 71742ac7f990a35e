using Plumb.Core.Problems;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Finds the table or column that a user means.</summary>
internal sealed class TableNames(TableTree tree)
{
    /// <summary>The table of a name that may lack its schema.</summary>
    /// <exception cref="PlumbException">There is none, or more than one.</exception>
    public QualifiedName Resolve(string name) =>
        Candidates(name) is not [var only] ? throw Unclear(name) : only;

    /// <summary>The column of a name such as <c>table.column</c> or <c>schema.table.column</c>.</summary>
    /// <exception cref="PlumbException">There is none.</exception>
    public (QualifiedName Table, Identifier Column) ResolveColumn(string name)
    {
        var at = name.LastIndexOf('.');
        var column = at > 0 ? Bare(name[(at + 1)..]) : "";
        if (column.Length == 0)
            throw new PlumbException(ScaleProblems.NoColumn(name, null));

        var table = tree.Find(Resolve(name[..at]))!;
        return table.Columns.Any(one => one.Name.Value == column)
            ? (table.Name, column)
            : throw new PlumbException(ScaleProblems.NoColumn(name,
                Spelling.Nearest(column, table.Columns.Select(one => one.Name.Value)) is { } nearest ? $"{name[..at]}.{nearest}" : null));
    }

    private List<QualifiedName> Candidates(string name)
    {
        if (QualifiedName.TryParse(name, out var full) && tree.Find(full) is not null)
            return [full];
        var bare = Bare(name);
        var found = tree.All.Select(table => table.Name).Where(table => table.Name.Value == bare).ToList();
        return found.Count(table => table.Schema == "public") == 1 ? [.. found.Where(table => table.Schema == "public")] : found;
    }

    private PlumbException Unclear(string name)
    {
        var found = Candidates(name);
        var known = tree.All.SelectMany(table => new[] { table.Name.ToString(), table.Name.Name.Value });
        return new(found.Count == 0
            ? ScaleProblems.NoTable(name, Spelling.Nearest(name, known))
            : ScaleProblems.AmbiguousTable(name, found));
    }

    private static string Bare(string part) =>
        part is ['"', .., '"'] and { Length: > 2 } ? part[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : part;
}
