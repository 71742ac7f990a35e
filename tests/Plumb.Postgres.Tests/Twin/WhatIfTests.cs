using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Rendering.Tables;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Capture;
using Plumb.Postgres.Twin.WhatIf;

namespace Plumb.Postgres.Tests.Twin;

public sealed partial class WhatIfTests
{
    private static readonly QualifiedName Orders = new("public", "orders");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Plans_with_an_index_that_is_not_there_as_with_one_that_is(int major)
    {
        var source = await FilledAsync(major);
        await using var twin = await TwinOfAsync(source);
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);
        await using var real = await source.OpenAsync();
        var differences = new List<string>();
        foreach (var (number, (unnamed, query)) in Hypotheses().Index())
        {
            var index = unnamed with { Name = $"candidate_{number}" };
            var candidate = await whatIf.AddAsync(new(Orders, index), Cancellation);
            var answer = await whatIf.AskAsync(new(new(query)) { Visible = [candidate], WithPlan = true }, Cancellation);
            var expected = await BuildAndExplainAsync(real, index, new(query));
            if (Shape(expected) != Shape(answer.Plan!) || Math.Abs((answer.Cost / Cost(expected)) - 1) > 0.03)
                differences.Add($"{query}\n--- real\n{expected}\n--- what if\n{answer.Plan}\n");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} plans differ:\n{string.Join('\n', differences)}");
    }

    private static IEnumerable<(TableIndex Index, string Query)> Hypotheses() =>
    [
        (Index("btree", Column("customer_id")), "SELECT * FROM public.orders WHERE customer_id = 42"),
        (Index("btree", Column("customer_id"), Column("state")) with { Included = ["amount"] },
            "SELECT amount FROM public.orders WHERE customer_id = 42 AND state = 'open'"),
        (Index("btree", Column("placed")), "SELECT count(*) FROM public.orders WHERE placed < '2025-01-05'"),
        (Index("btree", Column("placed")) with { Predicate = new("state = 'open'") },
            "SELECT * FROM public.orders WHERE state = 'open' ORDER BY placed LIMIT 10"),
        (Index("btree", Expression("lower(note)")), "SELECT id FROM public.orders WHERE lower(note) = 'note 9'"),
        (Index("btree", Column("note") with { OperatorClass = new("pg_catalog", "text_pattern_ops") }),
            "SELECT id FROM public.orders WHERE note LIKE 'note 99%'"),
        (Index("hash", Column("customer_id")), "SELECT * FROM public.orders WHERE customer_id = 42"),
        (Index("gin", Column("tags")), "SELECT * FROM public.orders WHERE tags @> ARRAY[49]"),
        (Index("brin", Column("placed")), "SELECT * FROM public.orders WHERE placed < '2025-01-05'"),
        (Index("gist", Column("place")), "SELECT * FROM public.orders WHERE place <@ box '((0,0),(3,3))'"),
        (Index("spgist", Column("place")), "SELECT * FROM public.orders WHERE place <@ box '((0,0),(3,3))'"),
    ];

    private static async Task<string> BuildAndExplainAsync(NpgsqlConnection real, TableIndex index, SqlExpression query)
    {
        await real.ExecuteAsync($"BEGIN", Cancellation);
        foreach (var statement in IndexDdl.Statements(Orders, index, isPartitioned: false))
            await real.ExecuteAsync(statement.Sql, Cancellation);
        var plan = await DatabaseTwin.ExplainAsync(real, query, json: true, Cancellation);
        await real.ExecuteAsync($"ROLLBACK", Cancellation);
        return plan;
    }

    private static TableIndex Index(string method, params IndexKey[] keys) =>
        new() { Name = "candidate", Method = method, Keys = [.. keys] };

    private static IndexKey Column(string name) => new() { Column = name };

    private static IndexKey Expression(string text) => new() { Expression = new(text) };

    private static string Shape(string plan) => Figures().Replace(plan, "");

    private static double Cost(string plan) => double.Parse(Figures().Match(plan).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("\"Startup Cost\": [0-9.]+,\\s+\"Total Cost\": ([0-9.]+),\\s+\"Plan Rows\": [0-9]+,\\s+\"Plan Width\": [0-9]+")]
    private static partial Regex Figures();

    private static async Task<TestDatabase> FilledAsync(int major)
    {
        var source = await TestDatabase.CreateAsync(major);
        await source.RunAsync(
            """
            CREATE TABLE orders (
                id bigint PRIMARY KEY, customer_id int, state text, placed timestamptz, amount numeric(10, 2), note text, tags int[],
                place point);
            INSERT INTO orders
            SELECT i, (i * 7919) % 5000, CASE WHEN i % 10 = 0 THEN 'open' ELSE 'done' END,
                   '2025-01-01'::timestamptz + i * interval '1 minute',
                   (i % 1000) / 7.0, CASE WHEN i % 3 = 0 THEN 'note ' || i END, ARRAY[i % 50, i % 7], point(i % 317, i % 211)
            FROM generate_series(1, 100000) i;
            """);
        await using var connection = await source.OpenAsync();
        await connection.ExecuteAsync($"VACUUM ANALYZE", Cancellation);
        return source;
    }

    private static async Task<DatabaseTwin> TwinOfAsync(TestDatabase source)
    {
        using var stream = new MemoryStream();
        await TwinCapture.WriteAsync(source.Target, stream, new(), new Progress<ProgressEvent>(), Cancellation);
        using var file = TwinFile.Open(stream, "test.twin");
        return await DatabaseTwin.OpenAsync(file, new(), new Progress<ProgressEvent>(), Cancellation);
    }
}
