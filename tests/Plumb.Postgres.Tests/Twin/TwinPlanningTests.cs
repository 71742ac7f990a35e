using Plumb.Core.Progress;
using Plumb.Core.Results;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Twin;
using Plumb.Postgres.Twin.Planning;

namespace Plumb.Postgres.Tests.Twin;

/// <summary>What stands for parameters, on every version.</summary>
public sealed class TwinPlanningTests : IDisposable
{
    private const string Schema =
        """
        CREATE TABLE item (id int PRIMARY KEY, kind varchar(20), "Price" numeric, tags text[], made date) PARTITION BY RANGE (id);
        CREATE TABLE item_1 PARTITION OF item FOR VALUES FROM (0) TO (5000);
        CREATE TABLE item_2 PARTITION OF item FOR VALUES FROM (5000) TO (10000);
        INSERT INTO item SELECT g, CASE WHEN g % 10 = 0 THEN 'odd' ELSE 'usual' END, g / 10.0, ARRAY['a', 'b' || g % 7], date '2020-01-01' + g % 900
            FROM generate_series(0, 9999) g;
        CREATE INDEX ON item (kind);
        CREATE FUNCTION act() RETURNS int LANGUAGE plpgsql AS $$ BEGIN INSERT INTO item VALUES (-1); RETURN 1; END $$;
        """;

    private readonly string _file = Path.GetTempFileName();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Plans_for_any_value_and_for_values_of_the_statistics(int major)
    {
        await TakeAsync(major);
        const string Queries =
            """
            select * from item where kind = $1;
            select * from item where kind like $1 and id between $2 and $3;
            select * from item where "Price" > $1;
            select * from item where $1 = any (tags);
            select * from item where tags @> array[$1];
            select * from item where id = any ($1);
            select count(*) from item where id in ($1, $2);
            update item set kind = $1 where id = $2;
            select * from item where made + $1::int > '2021-01-01';
            select * from item i join (select kind k from item limit 1) x on k = kind where i.id = $1 limit $2;
            """;

        var generic = await RunAsync(Queries, PlanValues.Generic);
        var common = await RunAsync(Queries, PlanValues.Common);
        var rare = await RunAsync(Queries, PlanValues.Rare);

        Assert.Equal((10, 0, 0), (generic.Metrics.Count, generic.Notes.Count, generic.NotCovered.Count));
        Assert.All(generic.Metrics.Take(7), metric => Assert.Contains("$1", PlanOf(metric), StringComparison.Ordinal));
        Assert.Equal(
            ["1 $1 'usual'", "2 $1 'usual'", "2 $2 middle", "2 $3 middle", "3 $1 middle", "4 $1 'a'", "5 $1 'a'", "6 $1 array", "7 $1 middle", "7 $2 middle", "8 $1 NULL", "8 $2 middle", "9 any", "10 $1 middle", "10 $2 '10'"],
            common.Notes.Select(Shortened));
        Assert.Equal("1 $1 'odd'", Shortened(rare.Notes[0]));
        Assert.All(common.Metrics.Where((_, index) => index is not (7 or 8)), metric => Assert.DoesNotContain("$1", PlanOf(metric), StringComparison.Ordinal));
        Assert.True(rare.Metrics[0].Value < common.Metrics[0].Value);
    }

    [Theory]
    [MemberData(nameof(PostgresServers.Majors), MemberType = typeof(PostgresServers))]
    public async Task Runs_nothing(int major)
    {
        await TakeAsync(major);

        var result = await RunAsync(
            "select act();\nselect 1; drop table item;\nwith x as (delete from item returning 1) select * from x;\nselect 1 into made;\nselect * from item where id = act();",
            PlanValues.Generic);

        Assert.Contains(result.Metrics, metric => metric.Name.EndsWith('5'));
        Assert.Contains(result.NotCovered, lack => lack.Reason.StartsWith("DROP has no plan.", StringComparison.Ordinal));
    }

    public void Dispose() => File.Delete(_file);

    private async Task TakeAsync(int major)
    {
        var source = await TestDatabase.CreateAsync(major);
        await using (var connection = await source.OpenAsync())
        {
            var splitter = new ScriptSplitter(new StringReader(Schema), null);
            while (await splitter.NextAsync(Cancellation) is ScriptItem.Statement statement)
                await connection.ExecuteAsync($"{new SqlExpression(statement.Text)}", Cancellation);
            await connection.ExecuteAsync($"VACUUM ANALYZE", Cancellation);
        }

        await using var stream = File.Create(_file);
        await TwinCreation.RunAsync(new() { Source = new TwinSource.Database(source.Target) }, stream, _file, new Progress<ProgressEvent>(), Cancellation);
    }

    private Task<Result> RunAsync(string queries, PlanValues values) => TwinPlanning.RunAsync(
        new() { Twin = _file, OpenQueries = _ => Task.FromResult(ScriptSource.Of(queries)), Values = values }, new Progress<ProgressEvent>(), Cancellation);

    private static string PlanOf(Metric metric) => ((Evidence.Planned)metric.Evidence).Plan;

    /// <summary>The line, the parameter, and the value where chance has no say in it.</summary>
    private static string Shortened(Note note)
    {
        var (place, rest) = (note.What[..note.What.IndexOf(": ", StringComparison.Ordinal)]["line ".Length..], note.What[(note.What.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        return rest.StartsWith("It is planned for any value", StringComparison.Ordinal) ? $"{place} any"
            : rest.Contains("an array of", StringComparison.Ordinal) ? $"{place} {rest[..2]} array"
            : rest.Contains("the middle of the histogram", StringComparison.Ordinal) ? $"{place} {rest[..2]} middle"
            : $"{place} {rest[..2]} {rest[(rest.IndexOf(" is ", StringComparison.Ordinal) + 4)..].Split(',')[0]}";
    }
}
