using System.Text.Json;
using Plumb.Core.Json;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Rendering;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>What must hold for any database, whatever is in it.</summary>
internal static class CatalogLaws
{
    /// <summary>Says which laws a database breaks, and where; empty when all hold.</summary>
    public static async Task<string> BreachAsync(ScratchServer server, LawDatabase source, CancellationToken cancellation)
    {
        var read = await ReadAsync(source.Target, cancellation);
        var breaches = await LossAsync(source.Target, read, cancellation)
            + Breach("JSON does not read back to the same.", CatalogDifference.Between(read, ThroughJson(read)));
        await using var copy = await LawDatabase.CreateAsync(server, cancellation);
        var script = DdlRenderer.Render(read, new RenderOptions());
        if (await RefusalAsync(copy, script, cancellation) is { } refusal)
            return $"{breaches}The script does not run.\n{refusal}\n";

        var (expected, found) = (Normalized.From(read), Normalized.From(await ReadAsync(copy.Target, cancellation)));
        breaches += Breach("The copy reads otherwise.", CatalogDifference.Between(expected, found));
        breaches += Breach("The copy renders otherwise.", ScriptDifference(expected, found));
        var missing = Normalized.LeftOut(read);
        bool Counts(string line) => !missing.Any(name => line.Contains(name, StringComparison.Ordinal));
        breaches += Breach("The engine sees a difference.", await SeenAsync(source, copy, Counts, cancellation));
        return breaches + Breach("pg_dump sees a difference.", await PgDump.DifferenceAsync(server, source, copy, Counts, cancellation));
    }

    private static Task<DatabaseCatalog> ReadAsync(ConnectionTarget target, CancellationToken cancellation) =>
        CatalogReader.ReadAsync(target, new ReadOptions(), new Progress<ProgressEvent>(), cancellation);

    private static DatabaseCatalog ThroughJson(DatabaseCatalog catalog)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text))
            CatalogJson.Write(writer, catalog);
        var reader = new Utf8JsonReader(text.ToArray());
        return CatalogJson.Read(ref reader);
    }

    private static string Breach(string law, string difference) => difference.Length == 0 ? "" : $"{law}\n{difference}\n";

    /// <summary>Nothing is dropped in silence: what the engine counts, the catalog lists.</summary>
    private static async Task<string> LossAsync(ConnectionTarget target, DatabaseCatalog catalog, CancellationToken cancellation)
    {
        await using var connection = await target.OpenAsync(cancellation);
        var difference = ObjectCounts.Difference(await ObjectCounts.OfAsync(connection, cancellation), ObjectCounts.Of(catalog));
        return Breach("The catalog does not list all that there is.", difference);
    }

    private static string ScriptDifference(DatabaseCatalog first, DatabaseCatalog second)
    {
        var (one, two) = (Render(first), Render(second));
        return one.SequenceEqual(two) ? "" : string.Join('\n', one.Except(two).Select(line => $"- {line}").Concat(two.Except(one).Select(line => $"+ {line}")).Append("(or only the order differs)"));
    }

    private static string[] Render(DatabaseCatalog catalog) => DdlRenderer.Render(catalog, new RenderOptions()).ToString().Split('\n');

    private static async Task<string?> RefusalAsync(LawDatabase copy, DdlScript script, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await copy.Target.OpenAsync(cancellation);
            await script.ExecuteAsync(connection, cancellation);
            return null;
        }
        catch (PlumbException failure)
        {
            return $"{failure.Problem.What}\n{failure.Problem.Why}";
        }
    }

    private static async Task<string> SeenAsync(LawDatabase source, LawDatabase copy, Func<string, bool> counts, CancellationToken cancellation)
    {
        await using var first = await source.Target.OpenAsync(cancellation);
        await using var second = await copy.Target.OpenAsync(cancellation);
        return Fingerprint.Difference(await Fingerprint.TakeAsync(first, cancellation), await Fingerprint.TakeAsync(second, cancellation), counts);
    }
}
