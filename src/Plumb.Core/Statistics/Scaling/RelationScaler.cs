using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Scales the sizes and the columns of one relation.</summary>
internal sealed class RelationScaler(TableTree tree, TableGrowth tables, GrowthRules rules, ScaleNotes notes, int target)
{
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
        var width = relation.Columns.Where(column => !column.Inherited).Sum(column => column.Width * (1.0 - column.NullFraction));
        var factor = relation.Kind == RelationKind.PartitionedTable ? tables.WithHeirs(table.Name) : tables.Of(table.Name);
        var sized = Sized(relation, factor, HeapPages.RowsOfPage(width, table.Columns.Count), empty: 0);
        return sized with
        {
            Columns = relation.Columns.Select(column => columns.TryGetValue(column.Column, out var made)
                ? ScaleColumn(column, table, made.StatisticsTarget, rules.Of(table, made, column.Inherited))
                : column).ToValueList(),
        };
    }

    private RelationStatistics ScaleIndex(RelationStatistics relation, Table owner, TableIndex index)
    {
        var factor = tables.Of(owner.Name);
        var isTree = index.Method == "btree";
        var sized = isTree
            ? Sized(relation, factor, HeapPages.KeysOfLeaf(WidthOf(index)), empty: 1)
            : Sized(relation, factor, perPage: 1, empty: 0);
        return sized with
        {
            Columns = relation.Columns.Select(column =>
                index.Keys.ElementAtOrDefault(column.Position - 1) is { Expression: { } expression } key
                ? ScaleColumn(column, owner, key.StatisticsTarget, rules.OfExpression(owner, expression, column))
                : column).ToValueList(),
        };
    }

    private static int WidthOf(TableIndex index) => index.Keys.Count * 8;

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

    /// <summary>Pages grow with rows, but for those of a small relation, whose last page may still have room.</summary>
    private RelationStatistics Sized(RelationStatistics relation, double factor, double perPage, long empty)
    {
        if (factor == 1)
            return relation;

        var rows = relation.CountedRows;
        return relation with
        {
            CountedRows = rows > 0 ? (float)Math.Max(1, Math.Round(rows * factor)) : rows,
            Pages = Grown(relation.Name, relation.Pages, rows, factor, perPage, empty),
            CountedPages = Grown(relation.Name, relation.CountedPages, rows, factor, perPage, empty),
            VisiblePages = relation.VisiblePages >= relation.CountedPages
                ? Grown(relation.Name, relation.CountedPages, rows, factor, perPage, empty)
                : (long)(relation.VisiblePages * factor),
            OverflowPages = (long)Math.Ceiling(relation.OverflowPages * factor),
        };
    }

    private long Grown(QualifiedName name, long pages, double rows, double factor, double perPage, long empty)
    {
        if (pages <= empty)
            return pages;

        var grown = Math.Ceiling((pages - empty) * factor);
        if (pages - empty <= ScaleLimits.FewPages && rows > 0)
            grown = Math.Clamp(Math.Ceiling(rows * factor / Math.Max(perPage, rows / (pages - empty))), 1, grown);
        if (grown + empty > ScaleLimits.MostPages)
            notes.TooLarge(name);
        return (long)Math.Min(grown + empty, ScaleLimits.MostPages);
    }
}
