using Npgsql;
using Plumb.Postgres.Scripts;
using Plumb.Postgres.Tests.Laws.Generation;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>Holds the laws on schemas of others: every .sql file, and every folder of them, in the folder that PLUMB_LAW_FILES names.</summary>
public class ForeignSchemaTests
{
    public static TheoryData<int> Majors => LawSettings.Majors;

    [Theory, MemberData(nameof(Majors))]
    public async Task Every_law_holds_on_the_schemas_of_others(int major)
    {
        if (LawSettings.Files is not { } folder)
        {
            Assert.Skip("PLUMB_LAW_FILES names no folder.");
            return;
        }

        var breaches = new List<string>();
        foreach (var schema in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
            breaches.AddRange(await BreachesAsync(major, schema, TestContext.Current.CancellationToken));
        Assert.True(breaches.Count == 0, string.Join("\n", breaches));
    }

    private static async Task<IEnumerable<string>> BreachesAsync(int major, string schema, CancellationToken cancellation)
    {
        var server = await PostgresServers.GetAsync(major, cancellation);
        await using var source = await LawDatabase.CreateAsync(server, cancellation);
        var (taken, refused) = await LoadAsync(source, schema, cancellation);
        TestContext.Current.TestOutputHelper?.WriteLine($"{schema}: {taken} statements taken, {refused.Count} refused\n  {string.Join("\n  ", refused.Take(20))}");
        var breach = await CatalogLaws.BreachAsync(server, source, cancellation);
        return breach.Length == 0 ? [] : [$"{Path.GetFileName(schema)}: {breach}"];
    }

    private static async Task<(int Taken, List<string> Refused)> LoadAsync(LawDatabase database, string schema, CancellationToken cancellation)
    {
        var (taken, refused) = (0, new List<string>());
        await using var connection = await database.Target.OpenAsync(cancellation);
        await GeneratedRoles.EnsureAsync(connection, cancellation);
        foreach (var file in File.Exists(schema) ? [schema] : Directory.GetFiles(schema, "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray())
        {
            using var text = File.OpenText(file);
            var splitter = new ScriptSplitter(text, file);
            while (await splitter.NextAsync(cancellation) is { } item)
            {
                if (item is ScriptItem.Statement statement && await RefusalAsync(connection, statement.Text, cancellation) is { } refusal)
                    refused.Add($"{refusal}: {statement.Text[..Math.Min(80, statement.Text.Length)].ReplaceLineEndings(" ")}");
                else
                    taken++;
            }
        }

        return (taken, refused);
    }

    /// <summary>Rows are of no interest, and without their COPY the connection would wait for them.</summary>
    private static async Task<string?> RefusalAsync(NpgsqlConnection connection, string statement, CancellationToken cancellation) =>
        statement.StartsWith("COPY ", StringComparison.OrdinalIgnoreCase) ? null : await LawDatabase.TryAsync(connection, statement, cancellation);
}
