using System.Globalization;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Empty tables of a session's own with the columns of real ones, on which candidates are built.</summary>
/// <remarks>Building an index on the table itself would read its whole sparse file, and tell the planner that it has no rows.</remarks>
internal sealed class ShadowTables(NpgsqlConnection superuser, NpgsqlConnection owner, Identifier schema)
{
    private readonly Dictionary<uint, QualifiedName> _made = [];
    private readonly Dictionary<uint, QualifiedName> _partitioned = [];

    /// <summary>The shadow of a table: its columns have the same numbers.</summary>
    public async Task<QualifiedName> OfAsync(uint table, CancellationToken cancellation)
    {
        if (_made.TryGetValue(table, out var name))
            return name;

        name = new(schema, $"t{table.ToString(CultureInfo.InvariantCulture)}");
        await owner.ExecuteAsync($"CREATE TABLE {name} ({Sql.List(await ColumnsAsync(table, cancellation))})", cancellation);
        return _made[table] = name;
    }

    /// <summary>The shadow of a partitioned table, which is partitioned by the same key and has no partitions of its own.</summary>
    public async Task<QualifiedName> OfPartitionedAsync(uint table, CancellationToken cancellation)
    {
        if (_partitioned.TryGetValue(table, out var name))
            return name;

        name = new(schema, $"p{table.ToString(CultureInfo.InvariantCulture)}");
        var key = new SqlExpression((await superuser.ReadValueAsync<string>($"SELECT pg_get_partkeydef({table})", cancellation))!);
        await owner.ExecuteAsync(
            $"CREATE TABLE {name} ({Sql.List(await ColumnsAsync(table, cancellation))}) PARTITION BY {key}", cancellation);
        return _partitioned[table] = name;
    }

    private async Task<List<Sql>> ColumnsAsync(uint table, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            SELECT a.attnum::int, CASE WHEN NOT a.attisdropped THEN a.attname::text END, format_type(a.atttypid, a.atttypmod),
                   CASE WHEN l.oid IS NOT NULL THEN ARRAY[n.nspname, l.collname]::text[] END
            FROM pg_attribute a
            LEFT JOIN pg_collation l ON l.oid = a.attcollation AND l.oid <> (SELECT typcollation FROM pg_type WHERE oid = a.atttypid)
            LEFT JOIN pg_namespace n ON n.oid = l.collnamespace
            WHERE a.attrelid = {table} AND a.attnum > 0
            ORDER BY a.attnum
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var columns = new List<Sql>();
        while (await row.AdvanceAsync(cancellation))
        {
            var (number, name, type) = (row.Int(), row.NameOrNull(), row.Type());
            Sql collation = Sql.Maybe(row.QualifiedNameOrNull(), collation => $" COLLATE {collation}");
            var dropped = new Identifier($"dropped_{number.ToString(CultureInfo.InvariantCulture)}");
            columns.Add(name is { } kept ? (Sql)$"{kept} {type}{collation}" : $"{dropped} boolean");
        }

        return columns;
    }
}
