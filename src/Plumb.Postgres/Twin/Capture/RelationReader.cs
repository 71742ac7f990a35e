using System.Runtime.CompilerServices;
using Plumb.Core.Statistics;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Reads how large relations are and what the planner knows of them: two queries, whatever their number.</summary>
internal sealed class RelationReader(RowSource rows, int major, bool superuser)
{
    /// <summary>How far apart the numbers of a table and of an index that one statement makes are at most; one transaction it is as well.</summary>
    private const int OneStatement = 30;

    /// <summary>Asks how large relations are.</summary>
    public static Question Sizes { get; } = new("Sizes",
        $"""
        SELECT c.oid, ARRAY[n.nspname, c.relname]::text[], c.relkind::text, c.relpages, c.reltuples, c.relallvisible,
               CASE WHEN c.relkind IN ('p', 'I') THEN 0 ELSE coalesce(pg_relation_size(c.oid), 0) / current_setting('block_size')::int END,
               coalesce(t.relpages, 0), coalesce(
                   c.relfilenode = c.oid AND c.oid::bigint - x.indrelid::bigint BETWEEN 0 AND {OneStatement} AND ti.xmin = ii.xmin, false)
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_index x ON x.indexrelid = c.oid
        LEFT JOIN pg_attribute ii ON ii.attrelid = x.indexrelid AND ii.attnum = 1
        LEFT JOIN pg_attribute ti ON ti.attrelid = x.indrelid AND ti.attnum = -1
        LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
        WHERE c.relkind IN ('r', 'p', 'm', 'i', 'I') AND c.relpersistence <> 't' AND {Scope.UserSchema}
        ORDER BY c.oid
        """);

    /// <summary>Asks what is known of their columns: a superuser the books, another role the view that shows what it may read.</summary>
    public static Question Columns(int major, bool superuser) =>
        new("Columns", (superuser ? (StatisticsView)new StatisticsView.Books() : new StatisticsView.Shown()).Columns(major));

    /// <summary>Reads one relation after another, in the order of their making.</summary>
    public async IAsyncEnumerable<RelationStatistics> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var sizes = await ReadSizesAsync(cancellation);
        var columns = new List<ColumnStatistics>();
        var next = 0;
        await foreach (var row in rows.AskAsync(Columns(major, superuser), cancellation))
        {
            var relation = row.Oid();
            while (next < sizes.Count && sizes[next].Oid < relation)
                yield return Finished(sizes[next++].Relation, columns);

            var column = TakeColumn(row);
            if (next < sizes.Count && sizes[next].Oid == relation)
                columns.Add(column);
        }

        while (next < sizes.Count)
            yield return Finished(sizes[next++].Relation, columns);
    }

    private static ColumnStatistics TakeColumn(Row row)
    {
        var (position, name, inherited) = (row.Int(), row.Name(), row.Bool());
        return ColumnRow.Take(row, name, position, inherited);
    }

    private static RelationStatistics Finished(RelationStatistics relation, List<ColumnStatistics> columns)
    {
        var finished = relation with { Columns = [.. columns] };
        columns.Clear();
        return finished;
    }

    private async Task<List<(uint Oid, RelationStatistics Relation)>> ReadSizesAsync(CancellationToken cancellation)
    {
        var relations = new List<(uint, RelationStatistics)>();
        await foreach (var row in rows.AskAsync(Sizes, cancellation))
        {
            relations.Add((row.Oid(), new()
            {
                Name = row.QualifiedName(),
                Kind = KindOf(row.Letter()),
                CountedPages = row.Int(),
                CountedRows = row.Float(),
                VisiblePages = row.Int(),
                Pages = row.Long(),
                OverflowPages = row.Int(),
                GrewWithTable = row.Bool(),
            }));
        }

        return relations;
    }

    private static RelationKind KindOf(char letter) => letter switch
    {
        'p' => RelationKind.PartitionedTable,
        'm' => RelationKind.MaterializedView,
        'i' or 'I' => RelationKind.Index,
        _ => RelationKind.Table,
    };
}
