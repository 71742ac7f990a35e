using System.Text;
using System.Text.Json;
using Plumb.Core.Results;

namespace Plumb.Cli.Tests.Commands;

/// <summary>From a command line to a scratch server and back.</summary>
public sealed class InspectTests : IDisposable
{
    private static readonly string Shop = Path.Combine(Launching.RepositoryRoot.Path, "examples/shop.sql");

    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-inspect-").FullName;

    [Fact]
    public async Task Shows_what_a_file_makes()
    {
        var run = await RunAsync("inspect", Shop);

        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        Assert.StartsWith("shop  PostgreSQL ", run.Output, StringComparison.Ordinal);
        Assert.Contains("├─ table customers  People who have an account.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_statements_that_make_the_same_again()
    {
        var ddl = await RunAsync("inspect", Shop, "--format", "ddl");
        Write("again.sql", ddl.Output);

        Assert.Equal(await CatalogOfAsync(Shop), await CatalogOfAsync(PathOf("again.sql")));
    }

    [Fact]
    public async Task Shows_a_saved_result_as_the_database_itself()
    {
        Write("shop.json", (await RunAsync("inspect", Shop, "--json")).Output);

        Assert.Equal(await CatalogOfAsync(Shop), await CatalogOfAsync(PathOf("shop.json")));
        Assert.Equal((await RunAsync("inspect", Shop)).Output, (await RunAsync("inspect", PathOf("shop.json"))).Output);
    }

    [Fact]
    public async Task Loads_the_files_of_a_folder_in_the_order_of_their_names()
    {
        Write("20-b.sql", "create table b (id int references a);");
        Write("10-a.sql", "create table a (id int primary key);");

        var catalog = await CatalogOfAsync(_folder);

        Assert.Equal(["a", "b"], catalog.Tables.Select(table => table.Name.Name.Value));
    }

    [Theory]
    [InlineData("ddl")]
    [InlineData("tree")]
    [InlineData("mermaid")]
    [InlineData("dbml")]
    [InlineData("json")]
    public async Task Shows_no_name_that_steers_a_terminal(string format)
    {
        Write("steering.sql", "create table \"e\e[31m\" (\"c\u009b31m\" int, \"r\u202eab\" text default E'\\x1b[5m');\ncomment on table \"e\e[31m\" is E'a\\nb\\x1b[7m';");

        var shown = await OnTerminalAsync("inspect", PathOf("steering.sql"), "--format", format);

        Assert.DoesNotContain(shown.Output, sign => sign != '\n' && (char.IsControl(sign) || sign == '\u202e'));
        Assert.NotEmpty(shown.Output);
    }

    [Fact]
    public async Task Tells_that_a_script_on_a_terminal_is_not_as_it_was()
    {
        Write("steering.sql", "create table \"e\e[31m\" (id int);");

        var shown = await OnTerminalAsync("inspect", PathOf("steering.sql"), "--format", "ddl");
        var piped = await RunAsync("inspect", PathOf("steering.sql"), "--format", "ddl");

        Assert.Contains(@"TABLE public.""e\x1b[31m""", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Characters that would steer the terminal", shown.Errors, StringComparison.Ordinal);
        Assert.Contains("TABLE public.\"e\e[31m\"", piped.Output, StringComparison.Ordinal);
        Assert.Equal("", piped.Errors);
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("json")]
    [InlineData("ddl")]
    [InlineData("mermaid")]
    [InlineData("dbml")]
    public async Task Shows_a_part_in_every_format(string format)
    {
        var run = await RunAsync("inspect", Shop, "--schema", "sh*", "--table", "order_items", "-t", "shop.orders_other", "--format", format);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("order_items", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cart_items", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("DROP SCHEMA", run.Output, StringComparison.Ordinal);
        Assert.True(format is "mermaid" or "dbml" || run.Output.Contains("orders_other", StringComparison.Ordinal), run.Output);
        Assert.Contains("Only what was selected is here", format is "tree" or "json" ? run.Output : run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_a_schema_again_that_needs_no_other()
    {
        var ddl = await RunAsync("inspect", Shop, "--schema", "shop", "--format", "ddl");
        Write("part.sql", ddl.Output);

        var part = await CatalogOfAsync(Shop, "--schema", "shop");
        Assert.Equal(part, await CatalogOfAsync(PathOf("part.sql"), "--schema", "shop"));
    }

    [Fact]
    public async Task Asks_what_was_meant_when_nothing_is_called_so()
    {
        var run = await RunAsync("inspect", Shop, "--table", "custmers");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Fix: Write 'customers' instead.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loads_standard_input()
    {
        var run = await RunAsync(["inspect", "-", "--json"], "create table t (id int);");

        Assert.Equal("t", ResultJson.Read(Encoding.UTF8.GetBytes(run.Output), "output").Catalog!.Tables[0].Name.Name.Value);
    }

    [Fact]
    public async Task Points_at_a_mistake_and_writes_nothing()
    {
        Write("wrong.sql", "create table a (id int);\ncreate tabel b ();\n");

        var run = await RunAsync("inspect", PathOf("wrong.sql"), "--json", "--output", PathOf("out.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"--> {PathOf("wrong.sql")}:2:8\n    2 | create tabel b ()\n      |        ^", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, JsonDocument.Parse(run.Output).RootElement.GetProperty("problem").GetProperty("position").GetProperty("line").GetInt32());
        Assert.Equal(["wrong.sql"], Directory.GetFileSystemEntries(_folder).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task Writes_a_file_and_says_so()
    {
        var run = await RunAsync("inspect", Shop, "--format", "dbml", "-o", PathOf("shop.dbml"));

        Assert.Equal(("", $"Wrote {PathOf("shop.dbml")}.\n"), (run.Output, run.Errors));
        Assert.StartsWith("Project ", File.ReadAllText(PathOf("shop.dbml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_a_drawing_into_the_result_when_that_is_asked_for()
    {
        var result = ResultJson.Read(Encoding.UTF8.GetBytes((await RunAsync("inspect", Shop, "--json", "--format", "mermaid")).Output), "output");

        Assert.Equal(("schema.mmd", "text/vnd.mermaid"), (result.Artifacts[0].Name, result.Artifacts[0].MediaType));
        Assert.Equal(19, result.Metrics.Single(metric => metric.Name == "tables").Value);
        Assert.IsType<Evidence.Counted>(result.Metrics[0].Evidence);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<DatabaseCatalog> CatalogOfAsync(string source, params string[] words)
    {
        var run = await RunAsync(["inspect", source, "--json", .. words]);
        Assert.True(run.ExitCode == 0, run.Errors);
        var catalog = ResultJson.Read(Encoding.UTF8.GetBytes(run.Output), source).Catalog!;
        return catalog with { Database = catalog.Database with { Name = "any" } };
    }

    private static async Task<PlumbRun> OnTerminalAsync(params string[] words)
    {
        var run = await PlumbRun.OnTerminalAsync(words);
        SkipWithoutEngine(run);
        return run;
    }

    private static Task<PlumbRun> RunAsync(params string[] words) => RunAsync(words, "");

    /// <summary>Runs on an engine, without which it is a skip on a laptop and a failure on CI.</summary>
    private static async Task<PlumbRun> RunAsync(string[] words, string input)
    {
        var run = await PlumbRun.OfAsync(words, input);
        SkipWithoutEngine(run);
        return run;
    }

    private static void SkipWithoutEngine(PlumbRun run) => Assert.SkipWhen(
        run.ExitCode == 3 && run.Errors.Contains("engine", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true", run.Errors);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
