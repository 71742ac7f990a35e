using System.Text;

namespace Plumb.Postgres.Scripts;

/// <summary>The part of a script that is in memory, and the place where it begins.</summary>
/// <remarks>It grows to twice its size when a statement does not fit, so that reading stays linear in the length of the script.</remarks>
internal sealed class ScriptBuffer(TextReader reader, string? file, int size, IProgress<long>? progress)
{
    private char[] _chars = new char[size];
    private int _start;
    private int _end;

    /// <summary>What was read and not yet taken.</summary>
    internal ReadOnlySpan<char> Text => _chars.AsSpan(_start, _end - _start);

    /// <summary>Whether there is nothing more to read.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>The line of the first character, from 1.</summary>
    internal int Line { get; private set; } = 1;

    /// <summary>The column of the first character, from 1.</summary>
    internal int Column { get; private set; } = 1;

    /// <summary>How many bytes of UTF-8 were left behind.</summary>
    internal long BytesTaken { get; private set; }

    /// <summary>Leaves characters behind.</summary>
    internal void Take(int length)
    {
        var taken = _chars.AsSpan(_start, length);
        var lastLine = taken.LastIndexOf('\n');
        Line += taken.Count('\n');
        Column = lastLine < 0 ? Column + length : length - lastLine;
        BytesTaken += Encoding.UTF8.GetByteCount(taken);
        _start += length;
    }

    /// <summary>Reads on.</summary>
    internal async ValueTask ReadMoreAsync(CancellationToken cancellation)
    {
        progress?.Report(BytesTaken);
        MakeRoom();
        try
        {
            var count = await reader.ReadBlockAsync(_chars.AsMemory(_end), cancellation);
            IsComplete = _end + count < _chars.Length;
            if (_chars.AsSpan(_end, count).IndexOf('\0') is var nul and >= 0)
                throw ScriptFileProblems.Nul(file, LineAt(_end + nul));
            _end += count;
        }
        catch (DecoderFallbackException)
        {
            throw ScriptFileProblems.NotUtf8(file, LineAt(_end));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ScriptFileProblems.Unreadable(file ?? "standard input", error.Message);
        }
    }

    private int LineAt(int end) => Line + _chars.AsSpan(_start, end - _start).Count('\n');

    private void MakeRoom()
    {
        if (_end < _chars.Length)
            return;

        var text = Text;
        var target = text.Length > _chars.Length / 2 ? new char[_chars.Length * 2] : _chars;
        text.CopyTo(target);
        (_chars, _end, _start) = (target, text.Length, 0);
    }
}
