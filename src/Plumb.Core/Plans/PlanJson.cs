using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumb.Core.Plans.Json;

namespace Plumb.Core.Plans;

/// <summary>Reads what <c>EXPLAIN (FORMAT JSON)</c> prints, and writes the same again.</summary>
/// <remarks>
/// Whatever no property stands for is kept as it came, so a later engine's plan is read, compared and written whole.
/// What is written has the same content as what was read; the order of fields and the zeros after a point may differ.
/// </remarks>
public static class PlanJson
{
    /// <summary>How deep nodes may nest; a plan is walked through by calls that call themselves.</summary>
    internal const int DeepestNode = 1000;

    // A node is an object in an array; what hangs on the deepest one nests a little further.
    private const int DeepestToken = (2 * DeepestNode) + 10;

    private static readonly JsonWriterOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DeepestToken,
    };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>Reads a plan; anything else is a problem that says so.</summary>
    public static StatementPlan Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Guard(() => JsonDocument.Parse(json, new() { MaxDepth = DeepestToken }));
    }

    /// <summary>Reads a plan; anything else is a problem that says so.</summary>
    public static StatementPlan Read(ReadOnlyMemory<byte> utf8) => Guard(() => JsonDocument.Parse(utf8, new() { MaxDepth = DeepestToken }));

    /// <summary>Writes a plan as the engine's own document.</summary>
    public static string Write(StatementPlan plan, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, indented ? Indented : Compact))
            Write(writer, plan);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a plan inside another document.</summary>
    public static void Write(Utf8JsonWriter writer, StatementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(plan);
        StatementJson.Write(writer, plan);
    }

    private static StatementPlan Guard(Func<JsonDocument> parse)
    {
        try
        {
            using var document = parse();
            return StatementJson.Read(document.RootElement);
        }
        catch (InsufficientExecutionStackException)
        {
            throw PlanProblems.TooDeep();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            throw failure.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? PlanProblems.TooDeep()
                : PlanProblems.Malformed(Reason(failure), failure);
        }
    }

    private static string Reason(Exception failure) => failure is JsonException { LineNumber: { } line, BytePositionInLine: { } place }
        ? $"It is no JSON from line {line + 1}, byte {place + 1} on."
        : "It holds text that is not Unicode.";
}
