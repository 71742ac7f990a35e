using System.Text;
using System.Text.Json;
using Plumb.Core.Results;
using Plumb.Core.Statements;

namespace Plumb.Cli.Tests.Commands;

/// <summary>From a live database to a file, and from the file to plans.</summary>
public sealed class TwinTests : IDisposable
{
    private static readonly Sql[] Shop =
    [
        $"CREATE TABLE orders (id bigint PRIMARY KEY, status text, placed timestamptz, tags text[], \"Odd Name\" int)",
        $"""
        INSERT INTO orders SELECT g, (ARRAY['new', 'paid', 'paid', 'paid', 'done', 'done', 'done', 'done', 'lost'])[1 + g % 9],
            timestamptz '2025-01-01' + g * interval '1 minute', ARRAY['t' || g % 50], g % 700 FROM generate_series(1, 20000) g
        """,
        $"CREATE INDEX orders_status ON orders (status)",
        $"CREATE INDEX orders_placed ON orders (placed)",
        $"CREATE STATISTICS orders_joint ON status, \"Odd Name\" FROM orders",
        $"VACUUM ANALYZE",
    ];

    private static readonly Lazy<Task<byte[]>> ShopTwin = new(TakeShopAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-twin-").FullName;

    [Fact]
    public async Task Takes_a_file_and_says_what_is_in_it()
    {
        var (target, connection) = await LiveServer.CreateDatabaseAsync(Shop);

        var run = await PlumbRun.OfAsync("twin", "create", connection, "-o", PathOf("shop.twin"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith($"{PathOf("shop.twin")}  a twin of {target}\n1 table, 3 indexes, 5 columns with statistics, 1 extended, ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["shop.twin"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Says_what_a_plain_role_could_not_see()
    {
        var role = $"plain_{Guid.NewGuid():N}";
        var (_, connection) = await LiveServer.CreateDatabaseAsync([.. Shop,
            $"CREATE ROLE {new Identifier(role)} LOGIN", $"CREATE TABLE open (a int)", $"GRANT SELECT ON open TO {new Identifier(role)}", $"GRANT SELECT (id) ON orders TO {new Identifier(role)}"]);
        var plain = connection.Replace("user=plumb_superuser", $"user={role}", StringComparison.Ordinal);

        var result = await ResultOfAsync("twin", "create", plain, "-o", PathOf("shop.twin"));
        var shown = await ResultOfAsync("twin", "show", PathOf("shop.twin"));

        Assert.Contains(result.NotCovered, lack => lack.Object.Name == "public.orders" && lack.Reason.Contains("status, placed, tags, \"Odd Name\"", StringComparison.Ordinal));
        Assert.DoesNotContain(result.NotCovered, lack => lack.Object.Name == "public.open");
        Assert.Equal(result.NotCovered, shown.NotCovered);
    }

    [Fact]
    public async Task Leaves_the_file_that_was_there_when_the_database_cannot_be_read()
    {
        Write("shop.twin", "before");

        var run = await PlumbRun.OfAsync("twin", "create", "host=127.0.0.1 port=1 user=a dbname=b", "-o", PathOf("shop.twin"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("before", File.ReadAllText(PathOf("shop.twin")));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Shows_the_source_what_is_large_and_what_is_not_as_usual()
    {
        var (target, _) = await TakeAsync([.. Shop,
            $"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''1MB''', current_database()); END $$"]);

        var run = await PlumbRun.OfAsync("twin", "show", PathOf("shop.twin"));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains($" UTC from {target}; twin/1, ", run.Output, StringComparison.Ordinal);
        Assert.Contains("work_mem = 1024kB  otherwise 4096kB", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^public\.orders +table +20,000 +\d+ +\d", run.Output);
        Assert.Matches(@"(?m)^public\.orders_pkey +index +20,000 ", run.Output);
    }

    [Fact]
    public async Task Shows_what_is_known_of_a_table_and_of_a_column()
    {
        await WriteShopTwinAsync();

        var table = await PlumbRun.OfAsync("twin", "show", PathOf("shop.twin"), "--table", "orders");
        var column = await ResultOfAsync("twin", "show", PathOf("shop.twin"), "-t", "public.orders", "-c", "Odd Name");

        Assert.Contains("└─ most common done 44 %, paid 33 %, ", table.Output, StringComparison.Ordinal);
        Assert.Contains("statistics public.orders_joint", table.Output, StringComparison.Ordinal);
        var statistics = column.Twin!.Relations.SelectMany(relation => relation.Columns).Single();
        Assert.Equal(("Odd Name", 700f), (statistics.Column.Value, statistics.Distinct));
    }

    [Theory]
    [InlineData("ordes", null, "table-unknown", "orders")]
    [InlineData("orders", "statuss", "column-unknown", "status")]
    [InlineData(null, "status", "value-missing", null)]
    public async Task Says_which_table_or_column_was_meant(string? table, string? column, string code, string? meant)
    {
        await WriteShopTwinAsync();

        string[] words = [.. table is null ? [] : (string[])["--table", table], .. column is null ? [] : (string[])["--column", column]];
        var problem = await ProblemOfAsync(["twin", "show", PathOf("shop.twin"), .. words]);

        Assert.Equal((code, meant, 2), (problem.Code, problem.Meant, problem.ExitCode));
    }

    [Fact]
    public async Task Plans_one_statement_as_the_engine_prints_it()
    {
        await WriteShopTwinAsync();

        var run = await PlumbRun.OfAsync("twin", "explain", PathOf("shop.twin"), "--sql", "select * from orders where id = 7");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Matches(@"^Index Scan using orders_pkey on orders  \(cost=0\.29\.\.8\.30 rows=1 width=\d+\)\n  Index Cond: \(id = 7\)\n$", run.Output);
    }

    [Fact]
    public async Task Goes_on_behind_what_cannot_be_planned()
    {
        await WriteShopTwinAsync();
        Write("queries.sql", "select 1;\nvacuum orders;\nselect *\n  from nowhere;\ninsert into orders (id) values ($1);\n");

        var result = await ResultOfAsync("twin", "explain", PathOf("shop.twin"), "-f", PathOf("queries.sql"));

        Assert.Equal([":1", ":5"], result.Metrics.Select(metric => metric.Name[^2..]));
        Assert.All(result.Metrics, metric => Assert.IsType<Evidence.Planned>(metric.Evidence));
        Assert.Equal("ModifyTable", JsonDocument.Parse(result.Artifacts[1].Content!).RootElement[0].GetProperty("Plan").GetProperty("Node Type").GetString());
        Assert.Equal([($"{PathOf("queries.sql")}:2", "VACUUM has no plan."), ($"{PathOf("queries.sql")}:3", "relation \"nowhere\" does not exist.")],
            result.NotCovered.Select(lack => (lack.Object.Name, lack.Reason.Split(" Only")[0])));
    }

    [Theory]
    [InlineData("vacuum orders", "statement-without-plan", 1)]
    [InlineData("explain select 1", "statement-without-plan", 1)]
    [InlineData("select * from ordes", "statement-failed", 15)]
    [InlineData("(select 1) limit 'x' from", "statement-failed", 22)]
    [InlineData("\\! ls", "psql-command-unknown", 1)]
    [InlineData("/* nothing */", "queries-missing", 0)]
    public async Task Points_at_what_is_wrong_where_nothing_can_be_planned(string sql, string code, int column)
    {
        await WriteShopTwinAsync();

        var problem = await ProblemOfAsync("twin", "explain", PathOf("shop.twin"), "--sql", sql);

        Assert.Equal((code, column, 2), (problem.Code, problem.Column, problem.ExitCode));
    }

    [Theory]
    [InlineData("generic", "status = $1", null)]
    [InlineData("common", "status = 'done'", "$1 is 'done', the most common value of public.orders.status.")]
    [InlineData("rare", "status = 'lost'|status = 'new'", "the rarest of the few values of public.orders.status.")]
    public async Task Takes_values_for_parameters_from_statistics(string values, string condition, string? note)
    {
        await WriteShopTwinAsync();

        var result = await ResultOfAsync("twin", "explain", PathOf("shop.twin"), "--sql", "select * from orders where status = $1 limit $2", "--values", values);

        var plan = ((Evidence.Planned)result.Metrics[0].Evidence).Plan;
        Assert.Contains(condition.Split('|'), each => plan.Contains(each, StringComparison.Ordinal));
        Assert.Equal(note is null, result.Notes.IsEmpty);
        Assert.True(note is null || result.Notes.Any(each => each.What.EndsWith(note, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Says_where_no_value_can_be_told()
    {
        await WriteShopTwinAsync();

        var result = await ResultOfAsync("twin", "explain", PathOf("shop.twin"), "--sql", "select * from orders where lower(status) = $1", "--values", "common");

        Assert.Equal("line 1: It is planned for any value: $1 is not compared with a column alone.", Assert.Single(result.Notes).What);
    }

    [Fact]
    public async Task Plans_with_the_settings_of_a_role()
    {
        var role = $"reporting_{Guid.NewGuid():N}";
        await TakeAsync([.. Shop, $"CREATE ROLE {new Identifier(role)}", $"ALTER ROLE {new Identifier(role)} SET enable_indexscan = off", $"ALTER ROLE {new Identifier(role)} SET enable_bitmapscan = off"]);
        string[] words = ["twin", "explain", PathOf("shop.twin"), "--sql", "select * from orders where id = 7"];

        var plain = await PlumbRun.OfAsync(words);
        var asRole = await PlumbRun.OfAsync([.. words, "--role", role]);
        var misspelt = await ProblemOfAsync([.. words, "--role", role + "x"]);

        Assert.StartsWith("Index Scan", plain.Output, StringComparison.Ordinal);
        Assert.StartsWith("Seq Scan", asRole.Output, StringComparison.Ordinal);
        Assert.Equal(("role-unknown", role), (misspelt.Code, misspelt.Meant));
    }

    [Fact]
    public async Task Tells_which_plans_another_version_changes()
    {
        // Since 18 a join of a table with itself on its key is left out.
        await WriteShopTwinAsync();
        var source = (await ResultOfAsync("twin", "show", PathOf("shop.twin"))).Twin!.Header.Database.Engine.Major;
        Write("queries.sql", "select * from orders where id = $1;\nselect a.id from orders a join orders b using (id) where b.status = $1;\n");

        var run = await PlumbRun.OfAsync("twin", "compare", PathOf("shop.twin"), "--on", source < 18 ? "18" : "16", "-f", PathOf("queries.sql"), "--values", "rare", "--json");
        Assert.SkipWhen(run.Output.Contains("\"engine-", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true", run.Errors);

        var result = ResultJson.Read(Encoding.UTF8.GetBytes(run.Output), "output");
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("plan-changes", $"{PathOf("queries.sql")}:2"), (finding.Rule, finding.Object.Name));
        Assert.Equal(2, finding.Evidence.Count);
        Assert.Equal(4, result.Metrics.Count);
    }

    [Fact]
    public async Task Tells_which_statements_turn_bad_with_more_rows()
    {
        await WriteShopTwinAsync();
        Write("queries.sql", "select * from orders where id = 7;\nselect * from orders where status <> 'new';\n");

        var result = await ResultOfAsync("twin", "compare", PathOf("shop.twin"), "--scale", "1000x", "-f", PathOf("queries.sql"));

        var finding = Assert.Single(result.Findings);
        Assert.Equal($"{PathOf("queries.sql")}:2", finding.Object.Name);
        Assert.Contains("Reading all of orders", finding.Why, StringComparison.Ordinal);
        var powers = result.Metrics.Where(metric => metric.Unit == "power of the rows").Select(metric => metric.Value).ToArray();
        Assert.Equal(2, powers.Length);
        Assert.InRange(powers[0], 0.7, 1.1);
        Assert.InRange(powers[1], 0, 0.2);
    }

    [Theory]
    [InlineData("scale-factor", "--scale", "many")]
    [InlineData("scale-table", "--scale", "ordres=10x")]
    [InlineData("scale-half-of-time", "--at", "+24months")]
    [InlineData("scale-without-factor", "--grows", "orders.status=yes")]
    public async Task Says_what_is_wrong_with_a_size(string code, string option, string value)
    {
        await WriteShopTwinAsync();

        Assert.Equal(code, (await ProblemOfAsync("twin", "compare", PathOf("shop.twin"), "--sql", "select 1", option, value)).Code);
    }

    [Fact]
    public async Task Asks_with_what_to_compare()
    {
        await WriteShopTwinAsync();

        Assert.Equal("comparison-missing", (await ProblemOfAsync("twin", "compare", PathOf("shop.twin"), "--sql", "select 1")).Code);
    }

    [Theory]
    [InlineData("no.twin", "file-missing")]
    [InlineData(".", "file-is-folder")]
    [InlineData("text.twin", "twin-damaged")]
    public async Task Refuses_what_is_no_twin(string file, string code)
    {
        Write("text.twin", "select 1");

        foreach (string[] words in (string[][])[["show"], ["explain", "--sql", "select 1"]])
        {
            var problem = await ProblemOfAsync(["twin", words[0], PathOf(file), .. words[1..]]);
            Assert.Equal((code, 2), (problem.Code, problem.ExitCode));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task WriteShopTwinAsync() => await File.WriteAllBytesAsync(PathOf("shop.twin"), await ShopTwin.Value, TestContext.Current.CancellationToken);

    private static async Task<byte[]> TakeShopAsync()
    {
        using var tests = new TwinTests();
        await tests.TakeAsync(Shop);
        return await File.ReadAllBytesAsync(tests.PathOf("shop.twin"), CancellationToken.None);
    }

    private async Task<(string Target, string Connection)> TakeAsync(Sql[] statements)
    {
        var (target, connection) = await LiveServer.CreateDatabaseAsync(statements);
        var run = await PlumbRun.OfAsync("twin", "create", connection, "-o", PathOf("shop.twin"));
        Assert.True(run.ExitCode == 0, run.Errors);
        return (target.ToString(), connection);
    }

    private static async Task<Result> ResultOfAsync(params string[] words)
    {
        var run = await PlumbRun.OfAsync([.. words, "--json"]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return ResultJson.Read(Encoding.UTF8.GetBytes(run.Output), "output");
    }

    private static async Task<(string Code, string? Meant, int Column, int ExitCode)> ProblemOfAsync(params string[] words)
    {
        var run = await PlumbRun.OfAsync([.. words, "--json"]);
        var problem = JsonDocument.Parse(run.Output).RootElement.GetProperty("problem");
        return (problem.GetProperty("code").GetString()!, problem.TryGetProperty("didYouMean", out var meant) ? meant.GetString() : null,
            problem.TryGetProperty("position", out var position) ? position.GetProperty("column").GetInt32() : 0, run.ExitCode);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
