using Plumb.Core.Results;

namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>The ways in which a catalog can be shown.</summary>
internal static class CatalogFormats
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tree", "json", "ddl", "mermaid", "dbml"];

    /// <summary>The result with what the format makes, as an artifact; a tree and JSON are the result itself.</summary>
    public static Result Complete(Result result, string format) => (format, result.Catalog) switch
    {
        ("mermaid", { } catalog) => With(result, "schema.mmd", "text/vnd.mermaid", MermaidDiagram.Write(catalog)),
        ("dbml", { } catalog) => With(result, "schema.dbml", "text/x-dbml", DbmlText.Write(catalog)),
        _ => result,
    };

    /// <summary>Writes the result in the format.</summary>
    public static Action<Terminal, Result> Writer(string format) => format switch
    {
        "tree" => WriteTree,
        "json" => (terminal, result) => terminal.Writer.Write(ResultJson.Write(result) + "\n"),
        _ => (terminal, result) => terminal.Writer.Write(result.Artifacts[^1].Content),
    };

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
