using Plumb.Postgres.Scripts;
using Plumb.Postgres.Tests.Laws;

namespace Plumb.Postgres.Tests.Schemas;

/// <summary>Holds the laws on schemas that were made to break them.</summary>
public class SchemaCorpusTests
{
    public static TheoryData<int, string> Schemas =>
    [
        .. from row in PostgresServers.Majors
           from schema in SchemaCorpus.For(row.Data)
           select (row.Data, schema.Name),
    ];

    [Theory, MemberData(nameof(Schemas))]
    public async Task Every_law_holds_on_a_schema_made_to_break_it(int major, string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var server = await PostgresServers.GetAsync(major, cancellation);
        await using var source = await LawDatabase.CreateAsync(server, cancellation);
        await LoadAsync(source, name, cancellation);
        var breach = await CatalogLaws.BreachAsync(server, source, cancellation);
        Assert.SkipWhen(breach.Length > 0 && KnownGaps.Of(name) is not null, KnownGaps.Of(name) ?? "");
        Assert.True(breach.Length == 0, breach);
    }

    [Fact]
    public void Every_schema_says_first_what_it_is_for() =>
        Assert.All(SchemaCorpus.All, schema => Assert.StartsWith("-- ", schema.Sql, StringComparison.Ordinal));

    private static async Task LoadAsync(LawDatabase database, string name, CancellationToken cancellation)
    {
        var (_, sql, _) = SchemaCorpus.All.Single(schema => schema.Name == name);
        await using var connection = await database.Target.OpenAsync(cancellation);
        var splitter = new ScriptSplitter(new StringReader(sql), name);
        while (await splitter.NextAsync(cancellation) is { } item)
        {
            var statement = Assert.IsType<ScriptItem.Statement>(item);
            Assert.Null(await LawDatabase.TryAsync(connection, statement.Text, cancellation));
        }
    }
}
