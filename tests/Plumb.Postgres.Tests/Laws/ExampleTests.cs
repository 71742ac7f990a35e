using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>Holds the laws on the examples that README and docs show.</summary>
public class ExampleTests
{
    public static TheoryData<int> Majors => LawSettings.Majors;

    [Theory, MemberData(nameof(Majors))]
    public async Task Every_law_holds_on_every_example(int major)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var server = await PostgresServers.GetAsync(major, cancellation);
        var examples = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "examples"), "*.sql");
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            await using var source = await LawDatabase.CreateAsync(server, cancellation);
            await LoadAsync(source, example, cancellation);
            var breach = await CatalogLaws.BreachAsync(server, source, cancellation);
            Assert.True(breach.Length == 0, $"{Path.GetFileName(example)}: {breach}");
        }
    }

    private static async Task LoadAsync(LawDatabase database, string example, CancellationToken cancellation)
    {
        await using var connection = await database.Target.OpenAsync(cancellation);
        using var text = File.OpenText(example);
        var splitter = new ScriptSplitter(text, example);
        while (await splitter.NextAsync(cancellation) is { } item)
            Assert.Null(await LawDatabase.TryAsync(connection, Assert.IsType<ScriptItem.Statement>(item).Text, cancellation));
    }
}
