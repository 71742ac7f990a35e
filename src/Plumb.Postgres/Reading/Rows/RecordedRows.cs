using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Reading.Rows;

/// <summary>Answers from what the script of a twin wrote, going through it once.</summary>
/// <remarks>
/// Each line is an array: the question's name, the line's number, the row. What stands before the first such line is passed over, such as what
/// a start-up file of psql says. The last line has the number of all: where it is missing, or a number is, something is lost.
/// </remarks>
internal sealed class RecordedRows : RowSource, IDisposable
{
    /// <summary>The name of the first line, which is the question of where it was recorded.</summary>
    public const string First = "plumb-recording";

    /// <summary>The name of the last line.</summary>
    public const string Last = "plumb-end";

    /// <summary>What the first line begins with.</summary>
    private const string Mark = $"[\"{First}\"";

    private readonly TextReader _reader;
    private readonly string _name;
    private readonly RecordedFields _fields = new();
    private readonly Row _row;
    private long _line;
    private long _number;
    private string? _question;
    private JsonElement _next;

    private RecordedRows(TextReader reader, string name) => (_reader, _name, _row) = (reader, name, new(_fields));

    /// <summary>Finds the beginning of a recording.</summary>
    /// <exception cref="PlumbException">There is none.</exception>
    public static async Task<RecordedRows> OpenAsync(TextReader reader, string name, CancellationToken cancellation)
    {
        var rows = new RecordedRows(reader, name);
        while (await rows.ReadLineAsync(cancellation) is { } line)
        {
            if (!line.StartsWith(Mark, StringComparison.Ordinal))
                continue;
            rows.Take(line);
            return rows;
        }

        throw new PlumbException(RecordingProblems.Unknown(name));
    }

    public override async IAsyncEnumerable<Row> AskAsync(Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (_question == question.Name)
        {
            _fields.Take(_next);
            _row.Rewind();
            yield return _row;
            await AdvanceAsync(cancellation);
        }
    }

    public override async Task AskAllAsync(
        IReadOnlyList<Question> questions, Action<int, Row> take, Action<int> answered, CancellationToken cancellation)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            await foreach (var row in AskAsync(questions[i], cancellation))
                take(i, row);
            answered(i);
        }
    }

    /// <summary>Makes sure that all of it was read, and none was lost.</summary>
    public void Finish()
    {
        if (_question != Last)
            throw Damaged($"rows of '{_question}' stand where none should");
    }

    /// <summary>Explains an error of reading; null when it is not one.</summary>
    public PlumbException? Explain(Exception error) => error is JsonException or FormatException or InvalidCastException or InvalidOperationException
        ? new(RecordingProblems.Damaged(_name, _line, error.Message.Split(" Path:")[0].TrimEnd('.')), error)
        : null;

    public void Dispose() => _reader.Dispose();

    private async Task AdvanceAsync(CancellationToken cancellation)
    {
        if (_question == Last)
            return;
        Take(await ReadLineAsync(cancellation) ?? throw new PlumbException(RecordingProblems.Truncated(_name, _line)));
    }

    private void Take(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() != 3 || array[0].GetString() is not { } question)
                throw new JsonException("it is no array of a name, a number and a row");
            if (array[1].GetInt64() != ++_number)
                throw new JsonException($"its number is {array[1].GetInt64()} where {_number} should come");
            (_question, _next) = (question, array[2].Clone());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            // A line that breaks off at the end of the file was cut, and did not change.
            throw _reader.Peek() < 0 && !line.EndsWith(']')
                ? new PlumbException(RecordingProblems.Truncated(_name, _line), error)
                : new PlumbException(RecordingProblems.Damaged(_name, _line, error.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.')), error);
        }
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        try
        {
            _line++;
            return await _reader.ReadLineAsync(cancellation);
        }
        catch (DecoderFallbackException error)
        {
            throw new PlumbException(RecordingProblems.Damaged(_name, _line, "it is not in UTF-8"), error);
        }
    }

    private PlumbException Damaged(string why) => new(RecordingProblems.Damaged(_name, _line, why));
}
