using System.Text.Json;
using Plumb.Cli.Tests.Launching;
using Plumb.Core.Tests.Results;

namespace Plumb.Cli.Tests.Commands;

/// <summary>What commands really write as JSON keeps to docs/result.schema.json.</summary>
public sealed class ContractTests : IDisposable
{
    private static readonly SchemaValidator Schema =
        new(JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs/result.schema.json"))).RootElement);

    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-contract-").FullName;

    /// <summary>SQL files with every kind of object, from the examples and from the tests of the engine.</summary>
    public static TheoryData<string> Files =>
    [
        "examples/shop.sql",
        .. Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "tests/Plumb.Postgres.Tests/Schemas/realistic"), "*.sql")
            .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_inspection_keeps_to_it(string file)
    {
        var run = await PlumbRun.OfAsync("inspect", Path.Combine(RepositoryRoot.Path, file), "--json");

        Assert.SkipWhen(run.ExitCode == 3 && Environment.GetEnvironmentVariable("CI") != "true", run.Errors);
        Assert.True(run.ExitCode == 0, run.Errors);
        Holds(run, "result/1");
    }

    [Theory]
    [InlineData("ddl")]
    [InlineData("mermaid")]
    [InlineData("dbml")]
    public async Task So_does_every_artifact_and_every_part(string format)
    {
        var shop = Path.Combine(RepositoryRoot.Path, "examples/shop.sql");
        var run = await PlumbRun.OfAsync("inspect", shop, "--json", "--format", format, "--table", "order*");

        Assert.SkipWhen(run.ExitCode == 3 && Environment.GetEnvironmentVariable("CI") != "true", run.Errors);
        Holds(run, "result/1");
    }

    [Theory]
    [InlineData]
    [InlineData("--engine", "/nonsense")]
    public async Task So_does_the_doctor(params string[] words) => Holds(await PlumbRun.OfAsync(["doctor", "--json", .. words]), "result/1");

    [Theory]
    [InlineData("inspect", "missing.sql")]
    [InlineData("inspect", "mysql://host/db")]
    [InlineData("inspect", "postgres://me@127.0.0.1:1/db")]
    [InlineData("inspect", "-", "--format", "nonsense")]
    [InlineData("nonsense")]
    public async Task So_does_every_problem(params string[] words) => Holds(await PlumbRun.OfAsync([.. words, "--json"]), "problem/1");

    [Theory]
    [InlineData("create table t (\n  id nope\n);")]
    [InlineData("create table t (id int")]
    [InlineData("copy (select 1) to program 'true';")]
    [InlineData("create language no_such_thing;")]
    public async Task So_does_a_problem_at_a_place(string sql)
    {
        var file = Path.Combine(_folder, "wrong.sql");
        await File.WriteAllTextAsync(file, sql, TestContext.Current.CancellationToken);

        Holds(await PlumbRun.OfAsync("inspect", file, "--json"), "problem/1");
    }

    private static void Holds(PlumbRun run, string contract)
    {
        var document = JsonDocument.Parse(run.Output).RootElement;

        Assert.Equal(contract, document.GetProperty("plumb").GetString());
        Assert.Empty(Schema.Errors(document));
    }
}
