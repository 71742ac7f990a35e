using System.Globalization;

namespace Plumb.Postgres.Twin.Making;

/// <summary>The files of a scratch server's relations, grown to any size without taking room on the disk.</summary>
/// <remarks>The planner asks the file for its size. A hole in a file reads as zeroes, which the engine takes for empty pages.</remarks>
internal sealed class RelationFiles(string dataFolder)
{
    public const int PageSize = 8192;

    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private const long PagesPerSegment = 131072;

    /// <summary>Makes a relation's file have so many pages.</summary>
    /// <param name="path">The file, as the server calls it.</param>
    /// <param name="pages">The pages that it shall have.</param>
    public void Grow(string path, long pages)
    {
        for (var segment = 0; segment * PagesPerSegment < pages || segment == 0; segment++)
            SetLength(Name(path, segment), Math.Min(pages - (segment * PagesPerSegment), PagesPerSegment) * PageSize);
    }

    /// <summary>Opens the first segment of a relation's file.</summary>
    public FileStream Open(string path) => new(Name(path, 0), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);

    private string Name(string path, int segment) => Path.Combine(
        dataFolder, segment == 0 ? path : $"{path}.{segment.ToString(CultureInfo.InvariantCulture)}");

    private static void SetLength(string file, long length)
    {
        var isNew = !File.Exists(file);
        using (var handle = File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            if (RandomAccess.GetLength(handle) < length)
                RandomAccess.SetLength(handle, length);
        }

        // The server may run under another account; its folder lets nobody else in.
        if (isNew && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, ReadAndWrite);
    }
}
