using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Estimates how many levels a source's B-trees have, which no catalog tells.</summary>
internal sealed class BtreeHeights
{
    private const int UnknownWidth = 16;

    private readonly Dictionary<(QualifiedName Relation, Identifier Column), Facts> _columns = [];
    private readonly Dictionary<(QualifiedName Relation, int Position), Facts> _expressions = [];
    private readonly Dictionary<QualifiedName, (long Pages, float Rows, bool HasGrown)> _sizes = [];

    /// <summary>Takes in what is known of a relation.</summary>
    public void Learn(RelationStatistics relation)
    {
        _sizes[relation.Name] = (relation.Pages, relation.CountedRows, relation.GrewWithTable);
        foreach (var column in relation.Columns)
        {
            var facts = new Facts(column.Width, column.Distinct, column.NullFraction);
            if (relation.Kind == RelationKind.Index)
                _expressions[(relation.Name, column.Position)] = facts;
            else if (!column.Inherited || !_columns.ContainsKey((relation.Name, column.Column)))
                _columns[(relation.Name, column.Column)] = facts;
        }
    }

    /// <summary>The pages that an index has; none when it is not known.</summary>
    public long PagesOf(QualifiedName index) => _sizes.TryGetValue(index, out var size) ? size.Pages : 0;

    /// <summary>The levels of an index above its leaves.</summary>
    /// <param name="table">The table or materialised view that it is of.</param>
    /// <param name="index">The index.</param>
    /// <param name="types">The types of that one's columns.</param>
    public int Of(QualifiedName table, TableIndex index, IReadOnlyDictionary<Identifier, DataType> types)
    {
        var name = new QualifiedName(table.Schema, index.Name);
        var pages = PagesOf(name);
        if (pages <= 2)
            return 0;

        var rows = Math.Max(1, _sizes[name].Rows);
        var keys = index.Keys.Select((key, i) => KeyOf(table, name, key, i + 1, rows, types)).ToList();
        var isDeduplicated = index.Included.IsEmpty && !index.Options.Contains(new("deduplicate_items", "off"))
            && index.Keys.All(key => key.Column is not { } column || !types.TryGetValue(column, out var type) || BtreeKey.Deduplicates(type.Text));
        var hasGrown = _sizes[name].HasGrown;
        return BtreeShape.Height(pages, BtreeShape.SeparatorSize(keys, rows, isDeduplicated, hasGrown), hasGrown);
    }

    private BtreeKey KeyOf(
        QualifiedName table, QualifiedName index, IndexKey key, int position, double rows, IReadOnlyDictionary<Identifier, DataType> types)
    {
        var type = key.Column is { } column && types.TryGetValue(column, out var known) ? known.Text : "";
        if (!(key.Column is { } of && _columns.TryGetValue((table, of), out var facts)) && !_expressions.TryGetValue((index, position), out facts))
            return new(UnknownWidth, BtreeKey.AlignmentOf(type, UnknownWidth), rows);

        var tableRows = _sizes.TryGetValue(table, out var size) ? Math.Max(1, size.Rows) : rows;
        var distinct = (facts.Distinct < 0 ? -facts.Distinct * tableRows : facts.Distinct) + (facts.NullFraction > 0 ? 1 : 0);
        return new(facts.Width, BtreeKey.AlignmentOf(type, facts.Width), Math.Clamp(distinct, 1, rows));
    }

    private readonly record struct Facts(int Width, float Distinct, float NullFraction);
}
