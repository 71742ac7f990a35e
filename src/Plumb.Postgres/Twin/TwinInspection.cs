using Plumb.Core.Problems;
using Plumb.Core.Results;
using Plumb.Core.Statistics;
using Plumb.Core.Twin;

namespace Plumb.Postgres.Twin;

/// <summary>Looks into a twin: what it is of, how large things are there, what is known of a table's columns.</summary>
public static class TwinInspection
{
    private const int MostRelations = 20;

    /// <summary>Looks; with a table, and perhaps a column of it, at those alone.</summary>
    public static async Task<Result> RunAsync(string path, string? table, string? column, CancellationToken cancellation)
    {
        if (column is not null && table is null)
            throw new PlumbException(ColumnWithoutTable(column));
        using var file = TwinFiles.Open(path);
        var catalog = file.ReadCatalog();
        var asked = table is null ? null : TwinTable.Find(catalog, table);
        var (counts, relations) = await ReadAsync(file, asked, cancellation);
        if (column is not null)
            relations = [.. relations.Select(relation => relation with { Columns = [.. relation.Columns.Where(each => IsCalled(each, column))] })];
        if (column is not null && relations.All(relation => relation.Columns.IsEmpty))
            throw new PlumbException(ColumnWithoutStatistics(asked!, column));

        var joint = await file.ReadJointAsync(cancellation).ToListAsync(cancellation);
        return new()
        {
            Command = "twin show",
            Target = path,
            Twin = new()
            {
                Header = file.Header,
                FileBytes = new FileInfo(path).Length,
                Counts = joint.Aggregate(counts, (sum, each) => sum.With(each)),
                Relations = relations,
                Joint = [.. joint.Where(each => asked is not null && each.Table == asked.Name && column is null)],
            },
            NotCovered = [.. file.Header.NotCovered, .. catalog.NotCovered],
        };
    }

    private static async Task<(TwinCounts Counts, ValueList<RelationStatistics> Relations)> ReadAsync(
        TwinFile file, TwinTable? asked, CancellationToken cancellation)
    {
        var counts = new TwinCounts();
        var kept = new PriorityQueue<RelationStatistics, long>();
        await foreach (var relation in file.ReadRelationsAsync(cancellation))
        {
            counts = counts.With(relation);
            if (asked is not null && asked.Has(relation.Name))
                kept.Enqueue(relation, relation.Pages);
            else if (asked is null)
                kept.Enqueue(relation with { Columns = [] }, relation.Pages);
            if (asked is null && kept.Count > MostRelations)
                kept.Dequeue();
        }

        var relations = kept.UnorderedItems.Select(item => item.Element)
            .OrderBy(relation => asked is not null && relation.Kind == RelationKind.Index)
            .ThenByDescending(relation => relation.Pages).ThenBy(relation => relation.Name);
        return (counts, relations.ToValueList());
    }

    private static bool IsCalled(ColumnStatistics statistics, string column) =>
        statistics.Column.Value == column || QualifiedName.Written(statistics.Column) == column;

    private static Problem ColumnWithoutTable(string column) => new(
        "value-missing", $"Of which table is the column {column}?", "A column is looked for in one table.", "Name its table with --table.")
    {
        Kind = ProblemKind.BadInput,
    };

    private static Problem ColumnWithoutStatistics(TwinTable table, string column)
    {
        var near = Spelling.Nearest(column, table.Columns.Select(each => each.Value));
        return new("column-unknown", $"The twin knows nothing of a column {column} of {table.Name}.",
            near == column ? "The table was not analysed since the column was made, or the role that took the twin may not read it." : "The table has no such column.",
            near is null || near == column ? $"See what is known with `plumb twin show … --table {table.Name}`." : $"Write {near} instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near == column ? null : near,
        };
    }
}
