using System.Globalization;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Capture;
using Plumb.Postgres.Twin.WhatIf;

namespace Plumb.Postgres.Tests.Twin;

public sealed class WhatIfSessionTests
{
    private static readonly QualifiedName Item = new("public", "item");
    private static readonly SqlExpression OfOneOwner = new("SELECT * FROM public.item WHERE owner = 5 AND size > 90");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_the_same_after_ten_thousand_questions_and_leaves_nothing()
    {
        await using var twin = await TwinAsync();
        await using var bystander = await twin.Target.OpenAsync(Cancellation);
        var untouched = await DatabaseTwin.ExplainAsync(bystander, OfOneOwner, json: false, Cancellation);
        await using (var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation))
        {
            var indexes = await AddAsync(whatIf, 20);
            var questions = Questions(indexes, 200);
            var first = await whatIf.AskAllAsync(questions, Cancellation);
            for (var round = 0; round < 49; round++)
                await whatIf.AskAllAsync(questions, Cancellation);

            Assert.Equal(first, await whatIf.AskAllAsync(questions, Cancellation));
            Assert.True(first.Select(answer => answer.Cost).Distinct().Count() > 2);
            Assert.Equal(untouched, await DatabaseTwin.ExplainAsync(bystander, OfOneOwner, json: false, Cancellation));
        }

        Assert.Equal(untouched, await DatabaseTwin.ExplainAsync(bystander, OfOneOwner, json: false, Cancellation));
        Assert.Equal(1, await bystander.ReadValueAsync<long>(
            $"SELECT count(*) FROM pg_index WHERE indrelid = 'public.item'::regclass", Cancellation));
    }

    [Fact]
    public async Task Lets_several_sessions_ask_at_once_about_indexes_of_their_own_and_the_same_hidden_one()
    {
        await using var twin = await TwinAsync();
        await using var first = await WhatIfSession.OpenAsync(twin, Cancellation);
        await using var second = await WhatIfSession.OpenAsync(twin, Cancellation);
        var (ours, theirs) = (Questions(await AddAsync(first, 10), 500), Questions(await AddAsync(second, 10), 500));
        var alone = await first.AskAllAsync(ours, Cancellation);

        var both = await Task.WhenAll(first.AskAllAsync(ours, Cancellation), second.AskAllAsync(theirs, Cancellation));

        Assert.Equal(alone, both[0]);
        Assert.Equal(alone, both[1]);
    }

    [Fact]
    public async Task Hides_an_index_that_is_there()
    {
        await using var twin = await TwinAsync();
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);
        var question = new WhatIfQuestion(new("SELECT * FROM public.item WHERE id = 7")) { WithPlan = true };

        Assert.Contains("Index Scan", (await whatIf.AskAsync(question, Cancellation)).Plan);
        Assert.Contains("Seq Scan", (await whatIf.AskAsync(question with { Hidden = [new("public", "item_pkey")] }, Cancellation)).Plan);
        Assert.Contains("Index Scan", (await whatIf.AskAsync(question, Cancellation)).Plan);
    }

    [Fact]
    public async Task Tells_which_statements_are_not_planned_and_answers_the_others()
    {
        await using var twin = await TwinAsync();
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);
        string[] statements = ["SELECT 1", "SELECT nothing", "ANALYZE SELECT 1", "SELECT 1; SELECT 2", "CREATE TABLE t ()", "SELECT 2"];

        var answers = await whatIf.AskAllAsync([.. statements.Select(statement => new WhatIfQuestion(new(statement)))], Cancellation);

        Assert.Equal([false, true, true, true, true, false], answers.Select(answer => answer.Refusal is not null));
        Assert.Equal("what-if-statement-refused", answers[1].Refusal!.Code);
        Assert.Equal("42703", answers[1].Refusal!.EngineCode);
    }

    [Fact]
    public async Task Gives_each_partition_its_part_of_an_index()
    {
        await using var twin = await TwinAsync();
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);
        var index = await whatIf.AddAsync(new(new("public", "log"), Btree("by_text", "message")), Cancellation);

        var plan = await whatIf.AskAsync(
            new(new("SELECT * FROM public.log WHERE message = 'm 7'")) { Visible = [index], WithPlan = true }, Cancellation);

        Assert.Contains("by_text_log_1", plan.Plan);
        Assert.Contains("by_text_log_2", plan.Plan);
    }

    [Fact]
    public async Task Says_that_there_is_no_such_table_or_index()
    {
        await using var twin = await TwinAsync();
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);

        var table = await Assert.ThrowsAsync<PlumbException>(
            () => whatIf.AddAsync(new HypotheticalIndex(new("public", "gone"), Btree("x", "id")), Cancellation));
        var index = await Assert.ThrowsAsync<PlumbException>(
            () => whatIf.AskAsync(new(OfOneOwner) { Hidden = [new("public", "gone")] }, Cancellation));

        Assert.Equal("what-if-table-missing", table.Problem.Code);
        Assert.Equal("what-if-index-missing", index.Problem.Code);
    }

    [Fact]
    public async Task Plans_under_other_settings_for_one_question()
    {
        await using var twin = await TwinAsync();
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);
        var question = new WhatIfQuestion(new("SELECT * FROM public.item WHERE id = 7")) { WithPlan = true };

        var answers = await whatIf.AskAllAsync(
            [question, question with { Settings = [new("enable_indexscan", "off"), new("enable_bitmapscan", "off")] }, question],
            Cancellation);

        Assert.Contains("Index Scan", answers[0].Plan);
        Assert.Contains("Seq Scan", answers[1].Plan);
        Assert.Equal(answers[0], answers[2]);
    }

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Shows_and_hides_extended_statistics(int major)
    {
        await using var twin = await TwinAsync(major);
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);
        var question = new WhatIfQuestion(new("SELECT owner, size FROM public.item GROUP BY owner, size"));
        var definition = new ExtendedStatistics
        {
            Name = new("public", "few"),
            Table = Item,
            Kinds = ["ndistinct"],
            Columns = ["owner", "size"],
        };
        var few = await whatIf.AddStatisticsAsync(
            definition, new() { Name = definition.Name, Table = Item, Distinct = [new([1, 2], 77)] }, Cancellation);
        var filter = new WhatIfQuestion(new("SELECT * FROM public.item WHERE owner = 5 AND half = 2"));

        var answers = await whatIf.AskAllAsync(
            [
                question, question with { VisibleStatistics = [few] }, question,
                filter, filter with { HiddenStatistics = [new("public", "item_half")] }, filter,
            ], Cancellation);

        Assert.Equal(77, answers[1].Rows);
        Assert.NotEqual(77, answers[0].Rows);
        Assert.Equal(answers[0], answers[2]);
        Assert.Equal([40, 1, 40], answers.Skip(3).Select(answer => answer.Rows));
    }

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Adds_a_partition_like_another_one(int major)
    {
        await using var twin = await TwinAsync(major);
        await using var whatIf = await WhatIfSession.OpenAsync(twin, Cancellation);
        var bound = new PartitionBound(new("public", "log"), new("FOR VALUES FROM (20000) TO (30000)"));
        var third = await whatIf.AddPartitionAsync(new("log_3", bound, new("public", "log_2")), Cancellation);
        var all = new WhatIfQuestion(new("SELECT * FROM public.log"));
        var inside = new WhatIfQuestion(new("SELECT * FROM public.log WHERE id = 25000")) { WithPlan = true };

        var answers = await whatIf.AskAllAsync(
            [all, all with { VisiblePartitions = [third] }, all, inside with { VisiblePartitions = [third] }], Cancellation);

        Assert.Equal([19999, 29999, 19999], answers.Take(3).Select(answer => answer.Rows));
        Assert.Contains("log_3", answers[3].Plan);
        Assert.Contains("Index Scan", answers[3].Plan);
    }

    private static WhatIfQuestion[] Questions(WhatIfIndex[] indexes, int count)
    {
        var random = new Random(3);
        return
        [
            .. Enumerable.Range(0, count).Select(number => new WhatIfQuestion(OfOneOwner)
            {
                Visible = [.. indexes.Where(_ => random.Next(4) == 0)],
                Hidden = number % 3 == 0 ? [new QualifiedName("public", "item_pkey")] : [],
            }),
        ];
    }

    private static async Task<WhatIfIndex[]> AddAsync(WhatIfSession session, int count)
    {
        var indexes = new List<WhatIfIndex>();
        for (var i = 0; i < count; i++)
        {
            var name = $"candidate_{i.ToString(CultureInfo.InvariantCulture)}";
            var index = i % 3 == 0 ? Btree(name, "owner", "size") : i % 3 == 1 ? Btree(name, "size") : Btree(name, "owner");
            indexes.Add(await session.AddAsync(new(Item, index with { Options = [new("fillfactor", $"{50 + (i * 2)}")] }), Cancellation));
        }

        return [.. indexes];
    }

    private static TableIndex Btree(string name, params string[] columns) =>
        new() { Name = name, Method = "btree", Keys = [.. columns.Select(column => new IndexKey { Column = column })] };

    private static async Task<DatabaseTwin> TwinAsync(int major = 15)
    {
        var source = await TestDatabase.CreateAsync(major);
        await source.RunAsync(
            """
            CREATE TABLE item (id int PRIMARY KEY, owner int, size int, half int);
            CREATE STATISTICS item_half (dependencies) ON owner, half FROM item;
            INSERT INTO item SELECT i, i % 500, i % 97, i % 500 / 2 FROM generate_series(1, 20000) i;
            CREATE TABLE log (id int, message text) PARTITION BY RANGE (id);
            CREATE INDEX ON log (id);
            CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10000);
            CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (10000) TO (20000);
            INSERT INTO log SELECT i, 'm ' || i FROM generate_series(1, 19999) i;
            """);
        await using (var connection = await source.OpenAsync())
            await connection.ExecuteAsync($"VACUUM ANALYZE", Cancellation);
        using var stream = new MemoryStream();
        await TwinCapture.WriteAsync(source.Target, stream, new(), new Progress<ProgressEvent>(), Cancellation);
        using var file = TwinFile.Open(stream, "test.twin");
        return await DatabaseTwin.OpenAsync(file, new(), new Progress<ProgressEvent>(), Cancellation);
    }
}
