using Npgsql;
using Plumb.Core.Statistics;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What the books of a twin say of tables, columns, and a candidate's parts.</summary>
internal sealed class CandidateFacts(NpgsqlConnection superuser)
{
    private readonly Dictionary<uint, TableFacts> _tables = [];

    /// <summary>The rows and pages of a table, and what is known of its columns by their numbers.</summary>
    public async Task<TableFacts> OfTableAsync(uint table, CancellationToken cancellation)
    {
        if (_tables.TryGetValue(table, out var known))
            return known;

        var columns = new Dictionary<int, ColumnStatistics>();
        await using (var command = superuser.Command(
            $"""
            SELECT s.staattnum::int, a.attname::text, {StatisticsSlots.Columns("s")}
            FROM pg_statistic s JOIN pg_attribute a ON a.attrelid = s.starelid AND a.attnum = s.staattnum
            WHERE s.starelid = {table} AND NOT s.stainherit
            """))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var row = new Row(reader);
            while (await row.AdvanceAsync(cancellation))
                columns[row.Int()] = ColumnRow.Take(row, row.Name(), 0, inherited: false);
        }

        var pages = await superuser.ReadValueAsync<long>(
            $"SELECT pg_relation_size({table}) / current_setting('block_size')::int", cancellation);
        var rows = await superuser.ReadValueAsync<float>($"SELECT reltuples FROM pg_class WHERE oid = {table}", cancellation);
        return _tables[table] = new(pages, rows, columns);
    }

    /// <summary>The columns of an index that was built, keys first.</summary>
    public async Task<List<IndexPart>> OfIndexAsync(uint index, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            SELECT x.indkey[a.attnum - 1]::int, coalesce(k.opcname::text, ''), a.attlen::int,
                   CASE a.attalign WHEN 'd' THEN 8 WHEN 'i' THEN 4 WHEN 's' THEN 2 ELSE 1 END,
                   coalesce((SELECT typname FROM pg_type WHERE oid = u.atttypid), t.typname)::text, t.typname::text,
                   pg_get_indexdef(x.indexrelid, a.attnum, true),
                   (SELECT min(d.refobjsubid) FROM pg_depend d JOIN pg_attribute s ON s.attrelid = d.refobjid AND s.attnum = d.refobjsubid
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = x.indexrelid AND d.refobjid = x.indrelid
                      AND d.refobjsubid <> ALL (x.indkey::int2[]) AND x.indpred IS NULL
                    HAVING count(*) = 1
                       AND bool_and(s.atttypid IN (25, 1042, 1043) AND a.atttypid IN (25, 1042, 1043) OR s.atttypid = a.atttypid))
            FROM pg_index x
            JOIN pg_attribute a ON a.attrelid = x.indexrelid
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_opclass k ON k.oid = x.indclass[a.attnum - 1] AND a.attnum <= x.indnkeyatts
            LEFT JOIN pg_attribute u ON u.attrelid = x.indrelid AND u.attnum = x.indkey[a.attnum - 1] AND x.indkey[a.attnum - 1] <> 0
            WHERE x.indexrelid = {index}
            ORDER BY a.attnum
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var parts = new List<IndexPart>();
        while (await row.AdvanceAsync(cancellation))
            parts.Add(new(row.Int(), row.Text(), row.Int(), row.Int(), row.Text(), row.Text(), row.Text(), row.IntOrNull()));
        return parts;
    }
}
