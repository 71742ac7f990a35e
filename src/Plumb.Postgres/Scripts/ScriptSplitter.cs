using Plumb.Core.Problems;

namespace Plumb.Postgres.Scripts;

/// <summary>Takes a script apart into statements, commands of psql and counted rows, in one pass over a stream.</summary>
public sealed class ScriptSplitter
{
    private const int InitialSize = 1 << 17;
    private const string EndOfRows = "\n\\.";
    private const string DumpBegins = "-- PostgreSQL database dump";
    private const string DumpEnds = "-- PostgreSQL database dump complete";

    private readonly string? _file;
    private readonly ScriptBuffer _buffer;
    private bool _backslashEscapes;
    private SourcePosition? _rowsOf;
    private int _openDumps;

    /// <summary>Reads from a text; the file's name is for messages, and the bytes that are done go to <paramref name="progress"/>.</summary>
    public ScriptSplitter(TextReader reader, string? file, IProgress<long>? progress = null)
        : this(reader, file, InitialSize, progress)
    {
    }

    /// <summary>Reads with a buffer of another size at first.</summary>
    internal ScriptSplitter(TextReader reader, string? file, int size, IProgress<long>? progress = null) =>
        (_file, _buffer) = (file, new(reader, file, size, progress));

    /// <summary>How many bytes are done.</summary>
    public long BytesDone => _buffer.BytesTaken;

    /// <summary>Whether the script has turned off <c>standard_conforming_strings</c>.</summary>
    public bool BackslashEscapes => _backslashEscapes;

    /// <summary>The next item, or null at the end; a script that breaks off is a <see cref="PlumbException"/>.</summary>
    public async ValueTask<ScriptItem?> NextAsync(CancellationToken cancellation)
    {
        if (_rowsOf is { } copy)
        {
            _rowsOf = null;
            return await SkipRowsAsync(copy, cancellation);
        }

        await SkipBlanksAsync(cancellation);
        while (true)
        {
            if (_buffer.Text.IsEmpty && _buffer.IsComplete)
                return _openDumps > 0 ? throw ScriptFileProblems.DumpBreaksOff(_file, _buffer.Line) : null;
            if (TryTake() is { } item)
                return item;
            await _buffer.ReadMoreAsync(cancellation);
        }
    }

    /// <summary>Leaves blanks, comments and empty statements behind, looking for the marks of pg_dump in the comments.</summary>
    private async ValueTask SkipBlanksAsync(CancellationToken cancellation)
    {
        while (!SkipBlanks())
            await _buffer.ReadMoreAsync(cancellation);
    }

    private bool SkipBlanks()
    {
        var lexer = new SqlLexer(_buffer.Text);
        while (lexer.Read(out var token))
        {
            var mayGrow = token.End == _buffer.Text.Length && !_buffer.IsComplete;
            if (mayGrow || !token.Ends || !(token.IsBlank || token.In(_buffer.Text) is ";"))
            {
                _buffer.Take(token.Start);
                return !mayGrow;
            }

            if (token.Kind == SqlTokenKind.LineComment)
                SeeDump(token.In(_buffer.Text).TrimEnd());
        }

        _buffer.Take(_buffer.Text.Length);
        return _buffer.IsComplete;
    }

    private void SeeDump(ReadOnlySpan<char> comment) => _openDumps += comment switch
    {
        DumpBegins => 1,
        DumpEnds => -1,
        _ => 0,
    };

    private ScriptItem? TryTake()
    {
        var text = _buffer.Text;
        if (text is ['\\', ..])
            return TryTakeCommand();

        var lexer = new SqlLexer(text, _backslashEscapes);
        var scan = new StatementScan();
        while (lexer.Read(out var token))
        {
            if (!token.Ends)
                return _buffer.IsComplete ? throw BreaksOff(WhatBreaksOff(token), token.Start) : null;
            if (token.Kind == SqlTokenKind.Backslash)
                throw ScriptProblems.CommandInStatement(Statement(text, hasSemicolon: false).PositionOf(token.Start, _file));
            if (scan.Take(token, text))
                return Take(token.Start, scan.ReadsRows, hasSemicolon: true);
        }

        if (!_buffer.IsComplete)
            return null;
        if (scan.Blocks > 0)
            throw BreaksOff("a function's BEGIN ATOMIC", scan.OpenedAt);
        return scan.Parentheses > 0 ? throw BreaksOff("a parenthesis", scan.OpenedAt) : Take(text.Length, scan.ReadsRows, hasSemicolon: false);
    }

    private ScriptItem.PsqlCommand? TryTakeCommand()
    {
        var end = _buffer.Text.IndexOf('\n');
        if (end < 0 && !_buffer.IsComplete)
            return null;

        var line = (end < 0 ? _buffer.Text : _buffer.Text[..end]).TrimEnd();
        var nameEnd = line[1..].IndexOfAny(' ', '\t');
        var name = nameEnd == 0 ? "" : (nameEnd < 0 ? line[1..] : line[1..(nameEnd + 1)]).ToString();
        var position = new SourcePosition(_file, _buffer.Line, _buffer.Column, new string(' ', _buffer.Column - 1) + line.ToString());
        _buffer.Take(end < 0 ? _buffer.Text.Length : end);
        return new(name, position);
    }

    private ScriptItem.Statement Take(int length, bool readsRows, bool hasSemicolon)
    {
        var statement = Statement(_buffer.Text[..length].TrimEnd(), hasSemicolon);
        _buffer.Take(length + (hasSemicolon ? 1 : 0));
        if (readsRows)
            _rowsOf = statement.PositionOf(0, _file);
        if (statement.Text.StartsWith("SET", StringComparison.OrdinalIgnoreCase))
            SeeSetting(statement.Text);
        return statement;
    }

    private void SeeSetting(string text)
    {
        if (text.Contains("standard_conforming_strings", StringComparison.OrdinalIgnoreCase))
            _backslashEscapes = text.TrimEnd('\'', ' ').EndsWith("off", StringComparison.OrdinalIgnoreCase);
    }

    private async ValueTask<ScriptItem.CopiedRows> SkipRowsAsync(SourcePosition copy, CancellationToken cancellation)
    {
        while (_buffer.Text.IndexOf('\n') < 0 && !_buffer.IsComplete)
            await _buffer.ReadMoreAsync(cancellation);
        if (_buffer.Text.IndexOf('\n') is var line and >= 0)
            _buffer.Take(line);

        var rows = 0L;
        while (!TrySkipRows(ref rows))
        {
            if (_buffer.IsComplete)
                throw ScriptFileProblems.BreaksOff("the rows of a COPY", copy);
            await _buffer.ReadMoreAsync(cancellation);
        }

        return new(rows);
    }

    /// <summary>Skips to a line that holds only <c>\.</c>, or as far as the buffer shows that there is none.</summary>
    private bool TrySkipRows(ref long rows)
    {
        for (var from = 0; ;)
        {
            var text = _buffer.Text;
            var found = text[from..].IndexOf(EndOfRows);
            var after = from + found + EndOfRows.Length;
            var isUndecided = found < 0 || (after >= text.Length && !_buffer.IsComplete);
            if (!isUndecided && after < text.Length && text[after] is not ('\n' or '\r'))
            {
                from = after;
                continue;
            }

            var skipped = found < 0 ? Math.Max(0, text.Length - EndOfRows.Length) : isUndecided ? from + found : after;
            rows += text[..(isUndecided ? skipped : from + found)].Count('\n');
            _buffer.Take(skipped);
            return !isUndecided;
        }
    }

    private static string WhatBreaksOff(SqlToken token) => token.Kind switch
    {
        SqlTokenKind.BlockComment => "a comment",
        SqlTokenKind.DollarText => "a dollar-quoted text",
        SqlTokenKind.QuotedName => "a name in double quotes",
        _ => "a string",
    };

    private PlumbException BreaksOff(string what, int offset) =>
        ScriptFileProblems.BreaksOff(what, Statement(_buffer.Text, hasSemicolon: false).PositionOf(offset, _file));

    private ScriptItem.Statement Statement(ReadOnlySpan<char> text, bool hasSemicolon) => new(text.ToString(), _buffer.Line, _buffer.Column, hasSemicolon);
}
