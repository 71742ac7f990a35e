using Plumb.Core.Results;
using Plumb.Postgres.Rendering;

namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>The ways in which a catalog can be shown.</summary>
internal static class CatalogFormats
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tree", "json", "ddl", "mermaid", "dbml"];

    /// <summary>The result with what the format makes, as an artifact; a tree and JSON are the result itself.</summary>
    public static Result Complete(Result result, string format) => (format, result.Catalog) switch
    {
        ("ddl", { } catalog) => WithScript(result, DdlRenderer.Render(catalog, new())),
        ("mermaid", { } catalog) => With(result, "schema.mmd", "text/vnd.mermaid", MermaidDiagram.Write(catalog)),
        ("dbml", { } catalog) => With(result, "schema.dbml", "text/x-dbml", DbmlText.Write(catalog)),
        _ => result,
    };

    /// <summary>Writes the result in the format.</summary>
    public static Action<Terminal, Result> Writer(string format) => format switch
    {
        "tree" => WriteTree,
        "json" => (terminal, result) => terminal.WriteText(ResultJson.Write(result) + "\n"),
        _ => (terminal, result) => terminal.WriteText(result.Artifacts[^1].Content ?? ""),
    };

    /// <summary>The script, and what it does not make; what the catalog does not cover is told already.</summary>
    private static Result WithScript(Result result, DdlScript script)
    {
        var told = result.NotCovered.Select(each => each.Object).ToHashSet();
        var made = With(result, "schema.sql", "application/sql", script.ToString());
        return made with { Notes = [.. result.Notes, .. script.Notes.Where(note => !told.Contains(note.Object)).Select(NoteOf)] };
    }

    private static Note NoteOf(DdlNote note) =>
        new($"The script does not make {KindWords.Of(note.Object.Kind)} {note.Object.Name} as it was: {note.Reason}");

    private static void WriteTree(Terminal terminal, Result result)
    {
        if (result.Catalog is { } catalog)
            CatalogTree.Write(terminal, result, catalog);
        ResultText.WriteFindings(terminal, result);
        ResultText.WriteNotes(terminal, result);
    }

    private static Result With(Result result, string name, string mediaType, string content) =>
        result with { Artifacts = [.. result.Artifacts, new() { Name = name, MediaType = mediaType, Content = content }] };
}
