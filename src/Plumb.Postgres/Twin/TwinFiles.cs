using Plumb.Core.Problems;
using Plumb.Core.Twin;

namespace Plumb.Postgres.Twin;

/// <summary>Opens twins by what a user called them.</summary>
public static class TwinFiles
{
    private const int MostNamesToCompare = 1000;

    /// <summary>Opens one after looking at every byte of it.</summary>
    /// <exception cref="PlumbException">There is no such file, or it is no sound twin.</exception>
    public static TwinFile Open(string path)
    {
        if (Directory.Exists(path))
            throw new PlumbException(Bad("file-is-folder", $"{path} is a folder.", "A twin is one file.", "Name a .twin file inside it."));
        if (!File.Exists(path))
            throw new PlumbException(Missing(path));

        Stream? stream = null;
        try
        {
            stream = File.OpenRead(path);
            return TwinFile.Open(stream, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            stream?.Dispose();
            throw new PlumbException(Bad("file-unreadable", $"{path} cannot be read.", error.Message, "Check the file's permissions and the disk."), error);
        }
        catch
        {
            stream?.Dispose();
            throw;
        }
    }

    private static Problem Missing(string path)
    {
        var near = Near(path);
        return Bad("file-missing", $"There is no file {path}.", "It was named as a twin.",
            near is null ? "Correct the path, or make a twin with `plumb twin create`." : $"Write {near} instead.") with
        { DidYouMean = near };
    }

    private static string? Near(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var searched = folder.Length > 0 ? folder : ".";
        return Directory.Exists(searched)
            && Spelling.Nearest(Path.GetFileName(path), Directory.EnumerateFiles(searched).Take(MostNamesToCompare).Select(Path.GetFileName)!) is { } near
                ? Path.Combine(folder, near)
                : null;
    }

    private static Problem Bad(string code, string what, string why, string fix) => new(code, what, why, fix) { Kind = ProblemKind.BadInput };
}
