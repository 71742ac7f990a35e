using Plumb.Core.Problems;

namespace Plumb.Postgres.Scripts;

/// <summary>One thing that a script holds.</summary>
public abstract record ScriptItem
{
    private ScriptItem()
    {
    }

    /// <summary>A statement, without its semicolon.</summary>
    /// <param name="Text">From its first word to its end.</param>
    /// <param name="Line">The line it begins in, from 1.</param>
    /// <param name="Column">The column it begins in, from 1.</param>
    /// <param name="HasSemicolon">False when the script ends without one.</param>
    public sealed record Statement(string Text, int Line, int Column, bool HasSemicolon) : ScriptItem
    {
        /// <summary>The place of a character of the statement, counted from 0.</summary>
        public SourcePosition PositionOf(int offset, string? file)
        {
            var before = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
            var lineStart = before.LastIndexOf('\n') + 1;
            var line = Text.AsSpan(lineStart);
            var lineEnd = line.IndexOfAny('\n', '\r');
            var indent = lineStart == 0 ? Column - 1 : 0;
            return new(file, Line + before.Count('\n'), indent + before.Length - lineStart + 1,
                new string(' ', indent) + (lineEnd < 0 ? line : line[..lineEnd]).ToString());
        }
    }

    /// <summary>A command of psql, which begins with a backslash and ends with its line.</summary>
    /// <param name="Name">The command without its backslash.</param>
    /// <param name="Position">Where it is.</param>
    public sealed record PsqlCommand(string Name, SourcePosition Position) : ScriptItem;

    /// <summary>The rows that follow a <c>COPY ... FROM stdin</c>; they are counted and not kept.</summary>
    public sealed record CopiedRows(long Count) : ScriptItem;
}
