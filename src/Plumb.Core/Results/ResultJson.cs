using System.Text.Encodings.Web;
using System.Text.Json;
using Plumb.Core.Json;
using Plumb.Core.Problems;

namespace Plumb.Core.Results;

/// <summary>Writes a <see cref="Result"/> as JSON and reads it back to an equal one.</summary>
public static class ResultJson
{
    /// <summary>The version of the contract; another number means that a program must look again.</summary>
    public const string Contract = "result/1";

    /// <summary>How documents are written: names in other scripts than Latin stay readable.</summary>
    internal static ResultContext Context { get; } =
        new(new(ResultContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes a result as one document.</summary>
    public static string Write(Result result) => JsonSerializer.Serialize(result, Context.Result);

    /// <summary>Writes a result as one document at the end of a stream.</summary>
    public static Task WriteAsync(Result result, Stream stream, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(stream, result, Context.Result, cancellation);

    /// <summary>Reads a document that Plumb wrote; anything else is a <see cref="PlumbException"/> that names the source.</summary>
    public static Result Read(ReadOnlySpan<byte> json, string source)
    {
        try
        {
            return JsonContract.In(json) == Contract
                ? JsonSerializer.Deserialize(json, Context.Result) ?? throw new JsonException("The document is null.")
                : throw new PlumbException(OtherDocument(source));
        }
        catch (JsonException broken)
        {
            throw new PlumbException(Broken(source, broken), broken);
        }
    }

    private static Problem OtherDocument(string source) => new(
        "not-a-result",
        $"{source} is not a result of Plumb.",
        $"""It does not say "plumb": "{Contract}", which every result of this version does.""",
        "Give a file that `plumb inspect --json` wrote.")
    { Kind = ProblemKind.BadInput };

    private static Problem Broken(string source, JsonException broken) => new(
        "broken-json",
        $"{source} cannot be read as JSON.",
        $"{broken.Message.Split(" Path:")[0].TrimEnd('.')}.",
        "Write the file again with `plumb inspect --json`.")
    {
        Kind = ProblemKind.BadInput,
        Position = broken.LineNumber is { } line
            ? new(source, (int)line + 1, (int)(broken.BytePositionInLine ?? 0) + 1, "")
            : null,
    };
}
