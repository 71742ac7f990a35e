using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Scales the sizes and the columns of one relation.</summary>
internal sealed class RelationScaler(
    TableTree tree, TableGrowth tables, GrowthRules rules, IndexScaler indexes, ScaleNotes notes, int target)
{
    /// <summary>How full the last page is, as far as one can know.</summary>
    private const double HalfFull = 0.5;

    public RelationStatistics Scale(RelationStatistics relation)
    {
        if (tree.Find(relation.Name) is { } table)
            return ScaleTable(relation, table);
        return tree.OwnerOf(relation.Name) is { } owner && tree.FindIndex(relation.Name) is { } index
            ? ScaleIndex(relation, owner, index)
            : relation;
    }

    private RelationStatistics ScaleTable(RelationStatistics relation, Table table)
    {
        var columns = table.Columns.ToDictionary(column => column.Name);
        var factor = relation.Kind == RelationKind.PartitionedTable ? tables.WithHeirs(table.Name) : tables.Of(table.Name);
        var width = relation.Columns.Where(column => !column.Inherited).Sum(column => column.Width * (1.0 - column.NullFraction));
        var room = HeapPages.RowsOfPage(width, table.Columns.Count);
        return Sized(relation, factor, pages => Grown(pages, relation.CountedRows, factor, room)) with
        {
            Columns = relation.Columns.Select(column => columns.TryGetValue(column.Column, out var made)
                ? ScaleColumn(column, table, made.StatisticsTarget, rules.Of(table, made, column.Inherited))
                : column).ToValueList(),
        };
    }

    private RelationStatistics ScaleIndex(RelationStatistics relation, Table owner, TableIndex index)
    {
        var factor = tables.Of(owner.Name);
        return Sized(relation, factor, pages => indexes.Grown(pages, relation, owner, index)) with
        {
            Columns = relation.Columns.Select(column =>
                index.Keys.ElementAtOrDefault(column.Position - 1) is { Expression: { } expression } key
                    ? ScaleColumn(column, owner, key.StatisticsTarget, rules.OfExpression(owner, expression, column))
                    : column).ToValueList(),
        };
    }

    private ColumnStatistics ScaleColumn(ColumnStatistics column, Table table, int? own, ColumnGrowth growth)
    {
        var factor = rules.RowsOf(table, column.Inherited);
        if (factor == 1 && growth.Factor == 1)
            return column;

        var scaler = new ColumnScaler(tables.Rows(table.Name, column.Inherited), factor, own is > 0 ? own.Value : target);
        var scaled = scaler.Scale(column, growth);
        notes.Take(table.Name, column.Column, scaler);
        return scaled;
    }

    private RelationStatistics Sized(RelationStatistics relation, double factor, Func<long, double> grown)
    {
        if (factor == 1)
            return relation;

        var rows = relation.CountedRows;
        var counted = Limited(relation.Name, grown(relation.CountedPages));
        return relation with
        {
            CountedRows = rows > 0 ? (float)Math.Max(1, Math.Round(rows * factor)) : rows,
            Pages = Limited(relation.Name, grown(relation.Pages)),
            CountedPages = counted,
            VisiblePages = relation.VisiblePages >= relation.CountedPages ? counted : (long)(relation.VisiblePages * factor),
            OverflowPages = (long)Math.Ceiling(relation.OverflowPages * factor),
        };
    }

    /// <summary>Pages grow with rows, but for the last, which may have room; where it is the only one, by what it can hold.</summary>
    private static double Grown(long pages, double rows, double factor, double room) => pages switch
    {
        <= 0 => pages,
        1 when rows > 0 => Math.Max(1, Math.Ceiling(rows * factor / Math.Max(room, rows))),
        _ => Math.Max(1, Math.Ceiling((pages - HalfFull) * factor)),
    };

    private long Limited(QualifiedName name, double pages)
    {
        if (pages > ScaleLimits.MostPages)
            notes.TooLarge(name);
        return (long)Math.Min(pages, ScaleLimits.MostPages);
    }
}
