using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Scripts;

/// <summary>SQL text that a user gave: a file, or standard input.</summary>
/// <param name="File">The file, or null for standard input.</param>
/// <param name="Reader">The text.</param>
public sealed record ScriptSource(string? File, TextReader Reader) : IDisposable
{
    private const int EnoughBytes = 512;
    private const int TarMark = 257;
    private const int ReadSize = 1 << 16;

    /// <summary>How many bytes of UTF-8 the text has, or nearly; null when nobody knows.</summary>
    public long? Length { get; private init; }

    /// <summary>Opens a file; what is no SQL text is a <see cref="PlumbException"/>.</summary>
    public static async Task<ScriptSource> OpenAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
            throw ScriptFileProblems.Folder(path, isDump: System.IO.File.Exists(Path.Combine(path, "toc.dat")));
        if (!System.IO.File.Exists(path))
            throw ScriptFileProblems.Missing(path, NearFile(path));

        try
        {
            return await OpenAsync(System.IO.File.OpenRead(path), path, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ScriptFileProblems.Unreadable(path, error.Message);
        }
    }

    /// <summary>Takes a stream such as standard input, and closes it in the end.</summary>
    public static async Task<ScriptSource> OpenAsync(Stream stream, string? file, CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: ReadSize));
        var length = stream.CanSeek ? stream.Length : (long?)null;
        var first = await pipe.ReadAtLeastAsync(EnoughBytes, cancellation);
        var start = first.Buffer.Slice(0, Math.Min(first.Buffer.Length, EnoughBytes)).ToArray();
        try
        {
            Check(start, file ?? "Standard input");
        }
        catch (PlumbException)
        {
            await pipe.CompleteAsync();
            throw;
        }

        pipe.AdvanceTo(first.Buffer.Start);
        var reader = new StreamReader(
            pipe.AsStream(), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, ReadSize);
        return new(file, reader) { Length = start is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] ? length / 2 : length };
    }

    /// <summary>Takes text that is in memory.</summary>
    public static ScriptSource Of(string text) => new(null, new StringReader(text));

    /// <inheritdoc/>
    public void Dispose() => Reader.Dispose();

    private static void Check(ReadOnlySpan<byte> start, string name)
    {
        if (start.StartsWith("PGDMP"u8))
            throw ScriptFileProblems.CustomDump(name, "custom");
        if (start.Length > TarMark + 5 && start[TarMark..].StartsWith("ustar"u8))
            throw start.StartsWith("toc.dat"u8) ? ScriptFileProblems.CustomDump(name, "tar") : ScriptFileProblems.Binary(name, "a tar archive");
        if (start is [0x1F, 0x8B, ..])
            throw ScriptFileProblems.Compressed(name, "gzip", "gunzip");
        if (start is [0x50, 0x4B, 0x03, 0x04, ..])
            throw ScriptFileProblems.Compressed(name, "zip", "unzip");
        if (start is [0x28, 0xB5, 0x2F, 0xFD, ..])
            throw ScriptFileProblems.Compressed(name, "zstd", "unzstd");
        if (start is [0xFD, 0x37, 0x7A, 0x58, 0x5A, ..])
            throw ScriptFileProblems.Compressed(name, "xz", "unxz");
        if (start is [0x42, 0x5A, 0x68, ..])
            throw ScriptFileProblems.Compressed(name, "bzip2", "bunzip2");
        if (start is [0x04, 0x22, 0x4D, 0x18, ..])
            throw ScriptFileProblems.Compressed(name, "lz4", "unlz4");
        if (start.StartsWith("SQLite format 3\0"u8))
            throw ScriptFileProblems.Binary(name, "a SQLite database");
        if (start is [0x7F, 0x45, 0x4C, 0x46, ..])
            throw ScriptFileProblems.Binary(name, "a program");
    }

    private static string? NearFile(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        return Directory.Exists(folder) && Spelling.Nearest(Path.GetFileName(path), Directory.EnumerateFiles(folder).Take(1000).Select(Path.GetFileName)!) is { } near
            ? Path.Combine(Path.GetDirectoryName(path) ?? "", near)
            : null;
    }
}
