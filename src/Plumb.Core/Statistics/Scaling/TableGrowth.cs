using Plumb.Core.Problems;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>By how much each table grows.</summary>
internal sealed class TableGrowth
{
    private readonly TableTree _tree;
    private readonly IReadOnlyDictionary<QualifiedName, double> _rows;
    private readonly double _overall;
    private readonly Dictionary<QualifiedName, double> _named;
    private readonly HashSet<QualifiedName> _words;

    /// <exception cref="PlumbException">The request names a table that is not there.</exception>
    public TableGrowth(TableTree tree, ScaleRequest request, IReadOnlyDictionary<QualifiedName, double> rows)
    {
        (_tree, _rows, _overall) = (tree, rows, request.Overall);
        var names = new TableNames(tree);
        _named = request.Tables.GroupBy(said => names.Resolve(said.Table)).ToDictionary(said => said.Key, said => said.Last().Factor);
        _words = _overall == 1 ? [] : [.. WordLists()];
    }

    /// <summary>Small tables that hold the words of others, and so stay as they are unless they are named.</summary>
    public IEnumerable<QualifiedName> Words => _words.Where(table => !_named.ContainsKey(table));

    /// <summary>By how much a table grows: as it is named, or as the nearest table above it, or as all.</summary>
    public double Of(QualifiedName table)
    {
        foreach (var one in _tree.WithParents(table))
        {
            if (_named.TryGetValue(one, out var factor))
                return factor;
        }

        return _words.Contains(table) || _tree.Find(table) is null ? 1 : _overall;
    }

    /// <summary>By how much the rows of a table and of all below it grow together.</summary>
    public double WithHeirs(QualifiedName table)
    {
        double before = 0, behind = 0;
        foreach (var one in _tree.WithHeirs(table))
        {
            if (_tree.Find(one) is { PartitionKey: not null })
                continue;
            before += Rows(one);
            behind += Rows(one) * Of(one);
        }

        return before > 0 ? behind / before : Of(table);
    }

    /// <summary>The rows of a table now, or of all below it as well.</summary>
    public double Rows(QualifiedName table, bool withHeirs) =>
        withHeirs ? _tree.WithHeirs(table).Where(one => _tree.Find(one) is not { PartitionKey: not null }).Sum(Rows) : Rows(table);

    private double Rows(QualifiedName table) => _rows.GetValueOrDefault(table);

    /// <summary>
    /// Tables that others point at, whose few keys no sequence makes, and which hundreds of rows share each: countries, currencies, states.
    /// </summary>
    private HashSet<QualifiedName> WordLists()
    {
        var pointing = _tree.All.SelectMany(table => table.ForeignKeys.Select(key => (key.Target, From: table.Name)))
            .Where(pair => pair.Target != pair.From).ToLookup(pair => pair.Target, pair => pair.From);
        var words = new HashSet<QualifiedName>();
        var candidates = _tree.All.Where(table => pointing.Contains(table.Name) && Rows(table.Name) is > 0 and <= ScaleLimits.MostWords
            && table.Columns.All(column => column.Identity is null && !Sequences.Feed(column))).ToList();
        for (var found = true; found;)
        {
            found = false;
            foreach (var table in candidates.Where(table => pointing[table.Name].All(
                from => words.Contains(from) || Rows(from, withHeirs: true) >= Rows(table.Name) * ScaleLimits.LeastUses)))
            {
                found |= words.Add(table.Name);
            }
        }

        return words;
    }
}
