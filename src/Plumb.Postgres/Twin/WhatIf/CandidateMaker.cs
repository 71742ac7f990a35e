using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Core.Statistics.Indexes;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Rendering.Tables;
using Plumb.Postgres.Twin.Making;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Makes candidates: real indexes, built on an empty shadow of a table, given a size, and then turned over to the table.</summary>
internal sealed class CandidateMaker(
    NpgsqlConnection superuser, NpgsqlConnection owner, RelationFiles files, ShadowTables shadows, Identifier schema)
{
    private readonly CandidateFacts _facts = new(superuser);
    private readonly CandidateFile _file = new(files);

    /// <summary>Makes an index, or those of all partitions.</summary>
    public async Task<WhatIfIndex> MakeAsync(HypotheticalIndex wanted, CancellationToken cancellation)
    {
        var leaves = await LeavesAsync(wanted.Table, cancellation);
        if (leaves.Count == 0)
            throw new PlumbException(WhatIfProblems.NoTable(wanted.Table));

        var made = new List<Candidate>();
        var definition = wanted.Index with { Comment = null, Tablespace = null, PartOf = null };
        foreach (var (number, table) in leaves)
        {
            var name = leaves.Count == 1 ? definition.Name : new Identifier($"{definition.Name.Value}_{table.Name.Value}");
            made.Add(await MakeAsync(number, table, definition with { Name = name }, cancellation));
        }

        return new()
        {
            Table = wanted.Table,
            Definition = definition,
            Size = Sum(made.Select(part => part.Size)),
            Assumed = [.. made.SelectMany(part => part.Assumed).Distinct(StringComparer.Ordinal)],
            Numbers = [.. made.Select(part => part.Number)],
        };
    }

    private async Task<Candidate> MakeAsync(uint table, QualifiedName name, TableIndex index, CancellationToken cancellation)
    {
        var shadow = await shadows.OfAsync(table, cancellation);
        foreach (var statement in IndexDdl.Statements(shadow, index, isPartitioned: false))
            await owner.ExecuteAsync(statement.Sql, cancellation);

        var made = new QualifiedName(schema, index.Name);
        var number = await superuser.ReadValueAsync<uint>($"SELECT {new SqlValue(made.ToString())}::regclass::oid", cancellation);
        var path = (await superuser.ReadValueAsync<string>($"SELECT pg_relation_filepath({number})", cancellation))!;
        var facts = await _facts.OfTableAsync(table, cancellation);
        var parts = await _facts.OfIndexAsync(number, cancellation);
        var expressions = await new ExpressionStatistics(superuser).DeriveAsync(number, table, cancellation);
        var all = await RowsAsync(name, condition: null, cancellation);
        var rows = index.Predicate is { } predicate ? await RowsAsync(name, predicate, cancellation) : all;
        var mayMerge = index.Method.Value == "btree" && _file.MayMergeDuplicates(path);
        var shape = CandidateShape.Of(index, parts, facts, all, rows, expressions, mayMerge);
        var size = IndexSizes.Of(shape);
        await TurnOverAsync(number, table, path, shape, size, cancellation);
        return new(number, size, [.. Assumptions.Of(parts, facts, expressions)]);
    }

    /// <summary>From here on the index is the table's, though nobody sees it.</summary>
    private async Task TurnOverAsync(uint index, uint table, string path, IndexShape shape, IndexSize size, CancellationToken cancellation)
    {
        var file = await superuser.ReadValueAsync<uint>($"SELECT pg_nextoid('pg_class', 'oid', 'pg_class_oid_index')", cancellation);
        _file.Write(path, file, shape, size);
        await superuser.ExecuteAsync($"BEGIN", cancellation);
        await superuser.ExecuteAsync(
            $"""
            UPDATE pg_class SET relfilenode = {file}, relpages = {size.Pages}, reltuples = {new SqlParameter((float)size.Entries)}
            WHERE oid = {index}
            """, cancellation);
        await superuser.ExecuteAsync(
            $"UPDATE pg_index SET indrelid = {table}, indislive = false, indisvalid = false WHERE indexrelid = {index}", cancellation);
        await superuser.ExecuteAsync($"UPDATE pg_class SET relhasindex = true WHERE oid = {table} AND NOT relhasindex", cancellation);
        await superuser.ExecuteAsync($"COMMIT", cancellation);
    }

    private async Task<double> RowsAsync(QualifiedName table, SqlExpression? condition, CancellationToken cancellation)
    {
        Sql where = Sql.Maybe(condition, predicate => $" WHERE {predicate}");
        var plan = await owner.ReadValueAsync<string>($"EXPLAIN SELECT FROM ONLY {table}{where}", cancellation);
        return PlanHead.Of(plan ?? "")?.Rows ?? 0;
    }

    private async Task<List<(uint Number, QualifiedName Name)>> LeavesAsync(QualifiedName table, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            WITH RECURSIVE family AS (
                SELECT c.oid, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE ARRAY[n.nspname, c.relname]::text[] = {new SqlParameter(new[] { table.Schema.Value, table.Name.Value })}
                UNION ALL
                SELECT c.oid, c.relkind FROM family f JOIN pg_inherits i ON i.inhparent = f.oid JOIN pg_class c ON c.oid = i.inhrelid
                WHERE f.relkind = 'p')
            SELECT c.oid, ARRAY[n.nspname, c.relname]::text[]
            FROM family f JOIN pg_class c ON c.oid = f.oid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm') ORDER BY c.oid
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var leaves = new List<(uint, QualifiedName)>();
        while (await row.AdvanceAsync(cancellation))
            leaves.Add((row.Oid(), row.QualifiedName()));
        return leaves;
    }

    private static IndexSize Sum(IEnumerable<IndexSize> sizes) => sizes.Aggregate((sum, size) => sum with
    {
        Pages = sum.Pages + size.Pages,
        Entries = sum.Entries + size.Entries,
        Height = Math.Max(sum.Height, size.Height),
        KeyPages = sum.KeyPages + size.KeyPages,
        RowPages = sum.RowPages + size.RowPages,
        Keys = sum.Keys + size.Keys,
        MapPages = sum.MapPages + size.MapPages,
    });

    private sealed record Candidate(uint Number, IndexSize Size, ValueList<string> Assumed);
}
