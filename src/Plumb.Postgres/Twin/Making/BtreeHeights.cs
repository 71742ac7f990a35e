using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Estimates how many levels a B-tree has above its leaves, which no catalog tells.</summary>
/// <remarks>
/// A page above the leaves holds keys cut to what tells two leaves apart, and is filled to 70 % when a tree is built or grows at its
/// end. Where all columns together do not tell leaves apart, the place of the row (8 bytes) is added.
/// </remarks>
internal sealed class BtreeHeights
{
    private const double UsableOfInnerPage = (8192 - 24 - 16) * 0.7;
    private const int TupleHeader = 8;
    private const int ItemPointer = 4;
    private const int RowPlace = 8;
    private const int UnknownWidth = 16;

    private readonly Dictionary<(QualifiedName Relation, Identifier Column), (int Width, float Distinct)> _columns = [];
    private readonly Dictionary<(QualifiedName Relation, int Position), (int Width, float Distinct)> _expressions = [];
    private readonly Dictionary<QualifiedName, RelationStatistics> _sizes = [];

    /// <summary>Takes in what is known of a relation.</summary>
    public void Learn(RelationStatistics relation)
    {
        _sizes[relation.Name] = relation with { Columns = [] };
        foreach (var column in relation.Columns)
        {
            if (relation.Kind == RelationKind.Index)
                _expressions[(relation.Name, column.Position)] = (column.Width, column.Distinct);
            else
                _columns[(relation.Name, column.Column)] = (column.Width, column.Distinct);
        }
    }

    /// <summary>The pages that an index has; none when it is not known.</summary>
    public long PagesOf(QualifiedName index) => _sizes.TryGetValue(index, out var size) ? size.Pages : 0;

    /// <summary>The levels of an index above its leaves.</summary>
    public int Of(QualifiedName table, QualifiedName index, ValueList<IndexKey> keys)
    {
        var leaves = PagesOf(index) - 1;
        if (leaves <= 1)
            return 0;

        var fanout = Math.Max(2, UsableOfInnerPage / SeparatorSize(table, index, keys, leaves));
        var height = 0;
        for (double pages = leaves; pages > 1; pages /= fanout)
            height++;
        return height;
    }

    private double SeparatorSize(QualifiedName table, QualifiedName index, ValueList<IndexKey> keys, long leaves)
    {
        var rows = _sizes.TryGetValue(table, out var size) ? Math.Max(1, size.CountedRows) : 1;
        double bytes = 0, distinct = 1;
        for (var i = 0; i < keys.Count && distinct < leaves; i++)
        {
            var (width, values) = Known(table, index, keys[i], i + 1);
            bytes += width;
            distinct *= values < 0 ? -values * rows : Math.Max(1, values);
        }

        if (distinct < leaves)
            bytes += RowPlace;
        return Math.Ceiling((TupleHeader + bytes) / 8) * 8 + ItemPointer;
    }

    private (int Width, float Distinct) Known(QualifiedName table, QualifiedName index, IndexKey key, int position) =>
        key.Column is { } column && _columns.TryGetValue((table, column), out var known) ? known
        : _expressions.TryGetValue((index, position), out known) ? known
        : (UnknownWidth, -1);
}
