using System.Globalization;

namespace Plumb.Postgres.Server;

/// <summary>Tells whether a disk has run out of space, and how much it has.</summary>
internal static class DiskSpace
{
    private const double Megabyte = 1024 * 1024;

    private static readonly string[] Words = ["No space left on device", "Disk quota exceeded", "not enough space on the disk", "ENOSPC"];

    /// <summary>Whether a program or the system complains of it.</summary>
    public static bool HasRunOut(string said) => Words.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>How much is free where a folder is, as a sentence that also says how much is needed.</summary>
    public static string Sentence(string folder, int neededMegabytes)
    {
        var existing = new DirectoryInfo(folder);
        while (!existing.Exists && existing.Parent is { } parent)
            existing = parent;
        var drive = new DriveInfo(existing.FullName);
        var (free, total) = (drive.AvailableFreeSpace / Megabyte, drive.TotalSize / Megabyte);
        return string.Create(CultureInfo.InvariantCulture,
            $"At least {neededMegabytes} MB are needed, and {free:0} of the {total:0} MB there are free.");
    }
}
