using Plumb.Core.Results;

namespace Plumb.Cli.Rendering.Twins;

/// <summary>Shows what went into a new twin.</summary>
internal static class TwinCreatedText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, Result result)
    {
        var figures = result.Metrics.ToDictionary(metric => metric.Name, metric => (long)metric.Value);
        Flow.Write(terminal, "", "", 2, Piece.Of(result.Artifacts[0].Path!, Ink.Strong), "  a twin of ", Piece.Of(result.Target));
        Flow.Write(terminal, "", "", 2, string.Join(", ",
            Amounts.Count(figures["tables"], "table", "tables"),
            Amounts.Count(figures["indexes"], "index", "indexes"),
            Amounts.Count(figures["columns with statistics"], "column with statistics", "columns with statistics"),
            $"{Amounts.Number(figures["extended statistics"])} extended",
            $"{Amounts.Size(figures["size of the twin"])} for {Amounts.Size(figures["size of the source"])}"));
        ResultText.WriteNotes(terminal, result);
    }
}
