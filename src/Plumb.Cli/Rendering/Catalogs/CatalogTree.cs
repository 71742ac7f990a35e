using Plumb.Core.Results;

namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>Shows a catalog as a tree: what it is and how much there is, then each schema, then what is outside of schemas.</summary>
/// <remarks>Objects that an extension brought are counted beside it and not listed one by one.</remarks>
internal static class CatalogTree
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, Result result, DatabaseCatalog catalog)
    {
        WriteHead(terminal, result, catalog);
        var words = new TreeWords(terminal.Traits, catalog);
        foreach (var schema in catalog.Schemas)
        {
            terminal.WriteLine();
            TreeText.Write(terminal, new SchemaBranch(catalog, words).Of(schema));
        }

        foreach (var branch in GlobalBranches.Of(catalog, words))
        {
            terminal.WriteLine();
            TreeText.Write(terminal, branch);
        }
    }

    private static void WriteHead(Terminal terminal, Result result, DatabaseCatalog catalog)
    {
        var database = catalog.Database;
        var owner = database.Owner is { } role ? $"owned by {role}" : null;
        string?[] facts = [database.Engine.ToString(), database.Encoding, database.Collation, owner];
        Flow.WriteWithRemark(terminal, "", "", 2,
            [Piece.Of(database.Name.Value, Ink.Strong), "  ", Piece.Of(string.Join(", ", facts.OfType<string>()))],
            database.Comment is { } comment ? Shown.Line(comment) : null);

        var counts = CatalogCounts.Of(catalog).Select(count => Amounts.Count(count.Count, count.One, count.Many)).ToList();
        Flow.Write(terminal, "", "", 0, counts.Count > 0 ? string.Join(", ", counts) : "It is empty.");
        if (result.NotCovered.Count > 0)
        {
            var missing = Amounts.Count(result.NotCovered.Count, "thing", "things");
            Flow.Write(terminal, "", "", 0, new Piece($"{missing} not covered; see the end.", Ink.Warning));
        }
    }
}
