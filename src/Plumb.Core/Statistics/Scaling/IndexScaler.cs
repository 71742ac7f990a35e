using System.Globalization;
using Plumb.Core.Statistics.Indexes;
using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Tells how many pages an index has when its table has grown.</summary>
/// <remarks>
/// An index that was built now is estimated, before and after: the ratio holds for the real one, whatever holes it has. Methods whose sizes
/// hang on what is inside values grow with the rows.
/// </remarks>
internal sealed class IndexScaler(TableGrowth tables, GrowthRules rules, ColumnTypes types, KnownColumns known)
{
    private const int UnknownWidth = 16;
    private const double UnknownShare = 0.1;
    private const int FirstPage = 1;

    /// <summary>The pages after, given those before.</summary>
    public double Grown(long pages, RelationStatistics relation, Table owner, TableIndex index)
    {
        var factor = tables.Of(owner.Name);
        if (pages <= FirstPage)
            return pages;
        if (index.Method.Value is not ("btree" or "hash" or "brin") || relation.CountedRows <= 0)
            return FirstPage + Math.Ceiling((pages - FirstPage) * factor);

        var before = IndexSizes.Of(Shape(relation, owner, index, 1)).Pages - FirstPage;
        var after = IndexSizes.Of(Shape(relation, owner, index, factor)).Pages - FirstPage;
        return FirstPage + Math.Max(1, Math.Round((pages - FirstPage) * (double)after / Math.Max(1, before)));
    }

    private IndexShape Shape(RelationStatistics relation, Table owner, TableIndex index, double factor) => new()
    {
        Method = index.Method.Value,
        Rows = relation.CountedRows * factor,
        TablePages = (long)(known.PagesOf(owner.Name) * factor),
        Keys = index.Keys.Count,
        Columns =
        [
            .. index.Keys.Select((key, at) => key.Column is { } name
                ? Column(owner, name, factor)
                : Expression(relation, owner, key, at + 1, factor)),
            .. index.Included.Select(name => Column(owner, name, factor)),
        ],
        Groups = index.Unique ? relation.CountedRows * factor : null,
        MergesDuplicates = !index.Unique && index.Included.IsEmpty && Setting(index, "deduplicate_items") is not ("off" or "false"),
        FillFactor = Number(index, "fillfactor"),
        PagesPerRange = Number(index, "pages_per_range") ?? 128,
    };

    private IndexedColumn Column(Table owner, Identifier name, double factor)
    {
        var column = owner.Columns.FirstOrDefault(one => one.Name == name);
        if (column is null || known.Of(owner.Name, name, withHeirs: false) is not { } facts)
            return new() { Width = UnknownWidth, Alignment = 4, Distinct = tables.Rows(owner.Name, false) * UnknownShare * factor };

        var growth = factor == 1 ? 1 : rules.Of(owner, column, withHeirs: false).Factor;
        return Known(facts, TypeLayout.Of(column.Type, types), facts.Count(tables.Rows(owner.Name, withHeirs: false)) * growth);
    }

    private IndexedColumn Expression(RelationStatistics relation, Table owner, IndexKey key, int position, double factor)
    {
        if (relation.Columns.FirstOrDefault(column => column.Position == position) is not { } statistics)
            return new() { Width = UnknownWidth, Alignment = 4, Distinct = relation.CountedRows * UnknownShare * factor };

        var facts = ColumnFacts.Of(statistics);
        var growth = factor == 1 ? 1 : rules.OfExpression(owner, key.Expression!.Value, statistics).Factor;
        return Known(facts, new(null, 4), facts.Count(relation.CountedRows) * growth);
    }

    private static IndexedColumn Known(ColumnFacts facts, TypeLayout layout, double distinct) => new()
    {
        Length = layout.Length,
        Alignment = layout.Alignment,
        Width = facts.Width,
        NullFraction = facts.NullFraction,
        Distinct = Math.Max(1, distinct),
    };

    private static string? Setting(TableIndex index, string name) =>
        index.Options.FirstOrDefault(option => option.Name == name) is { Name: not null } found ? found.Value : null;

    private static int? Number(TableIndex index, string name) =>
        int.TryParse(Setting(index, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
