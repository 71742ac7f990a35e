using System.Globalization;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Twin.Making;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Makes partitions: tables like one that is there, attached to a shadow of the partitioned table.</summary>
internal sealed class PartitionMaker(
    NpgsqlConnection superuser, NpgsqlConnection owner, RelationFiles files, ShadowTables shadows, Identifier schema)
{
    /// <summary>The first pages of a B-tree that the planner may follow to its end.</summary>
    private const int PagesToCopy = 8;

    public async Task<WhatIfPartition> MakeAsync(HypotheticalPartition wanted, CancellationToken cancellation)
    {
        var parent = await NumberAsync(wanted.Of.Parent, "p", cancellation);
        var like = await NumberAsync(wanted.Like, "r", cancellation);
        var shadow = await shadows.OfPartitionedAsync(parent, cancellation);
        var name = new QualifiedName(schema, wanted.Name);
        await owner.ExecuteAsync($"CREATE TABLE {name} (LIKE {wanted.Like} INCLUDING INDEXES INCLUDING CONSTRAINTS)", cancellation);
        await owner.ExecuteAsync($"ALTER TABLE {shadow} ATTACH PARTITION {name} {wanted.Of.Bound}", cancellation);
        var number = await NumberAsync(name, "r", cancellation);
        foreach (var (from, to) in await PairsAsync(like, number, cancellation))
            await TakeOverAsync(from, to, isTable: to == number, cancellation);
        await superuser.ExecuteAsync($"INSERT INTO {WhatIfFunctions.Schema}.gains VALUES ({number}, {parent})", cancellation);
        return new() { Definition = wanted, Number = number };
    }

    private async Task<uint> NumberAsync(QualifiedName table, string kind, CancellationToken cancellation)
    {
        var number = await superuser.ReadValueAsync<uint>(
            $"""
            SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE ARRAY[n.nspname, c.relname]::text[] = {new SqlParameter(new[] { table.Schema.Value, table.Name.Value })}
              AND c.relkind = {new SqlValue(kind)}
            """, cancellation);
        return number > 0 ? number : throw new PlumbException(WhatIfProblems.NoPartition(table));
    }

    /// <summary>The table and its model, and each index with the model's that has the same definition.</summary>
    private async Task<List<(uint From, uint To)>> PairsAsync(uint like, uint made, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            WITH defined AS (
                SELECT x.indrelid, x.indexrelid,
                       ARRAY[c.relam::text, x.indkey::text, x.indclass::text, x.indoption::text, x.indisunique::text,
                           pg_get_expr(x.indexprs, x.indrelid), pg_get_expr(x.indpred, x.indrelid)] AS definition
                FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid
                WHERE x.indrelid IN ({like}, {made}) AND x.indislive)
            SELECT {like}::oid, {made}::oid
            UNION ALL
            SELECT (SELECT min(m.indexrelid::bigint) FROM defined m WHERE m.indrelid = {like} AND m.definition = d.definition)::oid,
                   d.indexrelid
            FROM defined d WHERE d.indrelid = {made}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var pairs = new List<(uint, uint)>();
        while (await row.AdvanceAsync(cancellation))
            pairs.Add((row.Oid(), row.Oid()));
        return pairs;
    }

    /// <summary>Gives a table or an index the size of its model, and what is known of that one's columns.</summary>
    private async Task TakeOverAsync(uint from, uint to, bool isTable, CancellationToken cancellation)
    {
        var file = await FileAsync(from, to, isTable, cancellation);
        Sql number = file is { } other ? $", relfilenode = {other}" : Sql.Empty;
        await superuser.ExecuteAsync(
            $"""
            UPDATE pg_class c SET relpages = m.relpages, reltuples = m.reltuples, relallvisible = m.relallvisible{number}
            FROM pg_class m WHERE c.oid = {to} AND m.oid = {from}
            """, cancellation);
        await superuser.ExecuteAsync(
            $"""
            INSERT INTO pg_statistic (starelid, staattnum, stainherit, {ExpressionStatistics.Taken})
            SELECT {to}::oid, t.attnum, false, {ExpressionStatistics.TakenFrom("s")}
            FROM pg_statistic s
            JOIN pg_attribute a ON a.attrelid = s.starelid AND a.attnum = s.staattnum
            JOIN pg_attribute t ON t.attrelid = {to}
                               AND CASE WHEN {new SqlValue(isTable)} THEN t.attname = a.attname ELSE t.attnum = a.attnum END
            WHERE s.starelid = {from} AND NOT s.stainherit
            """, cancellation);
    }

    /// <summary>Makes the file as long as the model's; an index gets a new one, with the model's first pages.</summary>
    private async Task<uint?> FileAsync(uint from, uint to, bool isTable, CancellationToken cancellation)
    {
        var (model, path) = (await PathAsync(from, cancellation), await PathAsync(to, cancellation));
        var pages = await superuser.ReadValueAsync<long>(
            $"SELECT pg_relation_size({from}) / current_setting('block_size')::int", cancellation);
        if (isTable)
        {
            files.Grow(path, pages);
            return null;
        }

        var number = await superuser.ReadValueAsync<uint>($"SELECT pg_nextoid('pg_class', 'oid', 'pg_class_oid_index')", cancellation);
        var name = Path.Combine(Path.GetDirectoryName(path)!, number.ToString(CultureInfo.InvariantCulture));
        files.Grow(name, pages);
        using var source = files.Open(model);
        using var copy = files.Open(name);
        var first = new byte[Math.Min(pages, PagesToCopy) * RelationFiles.PageSize];
        await source.ReadExactlyAsync(first, cancellation);
        await copy.WriteAsync(first, cancellation);
        return number;
    }

    private async Task<string> PathAsync(uint relation, CancellationToken cancellation) =>
        (await superuser.ReadValueAsync<string>($"SELECT pg_relation_filepath({relation})", cancellation))!;
}
