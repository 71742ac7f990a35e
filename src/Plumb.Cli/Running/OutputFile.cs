using System.Text;
using Plumb.Core.Problems;

namespace Plumb.Cli.Running;

/// <summary>Writes a file whole or not at all: under another name first, which is then renamed.</summary>
internal static class OutputFile
{
    /// <summary>Writes it; the file that was there before stays until the new one is complete.</summary>
    public static Task WriteAsync(string path, Action<TextWriter> write, CancellationToken cancellation) => WriteAsync(path, async stream =>
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        write(writer);
        await writer.FlushAsync(cancellation);
    }, cancellation);

    /// <summary>Writes it; the file that was there before stays until the new one is complete.</summary>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellation)
    {
        if (path.Length == 0)
            throw new PlumbException(Nameless);
        if (Directory.Exists(path))
            throw new PlumbException(IsFolder(path));

        try
        {
            await WriteToAsync(Target(path), write, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException(Failed(path, error), error);
        }
    }

    private static async Task WriteToAsync(string target, Func<Stream, Task> write, CancellationToken cancellation)
    {
        // A device is written to; a file in its place would do harm.
        var isDevice = target.StartsWith("/dev/", StringComparison.Ordinal);
        var unfinished = isDevice ? target : Unfinished(target);
        try
        {
            await using (var stream = new FileStream(unfinished, isDevice ? FileMode.Open : FileMode.Create, FileAccess.Write))
            {
                // Whom the file was closed to it stays closed to.
                if (!isDevice && !OperatingSystem.IsWindows() && File.Exists(target))
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                await write(stream);
            }

            cancellation.ThrowIfCancellationRequested();
            if (!isDevice)
                File.Move(unfinished, target, overwrite: true);
        }
        catch when (!isDevice)
        {
            if (File.Exists(unfinished))
                File.Delete(unfinished);
            throw;
        }
    }

    private static string Unfinished(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");

    /// <summary>The file itself, where the path is a link to it.</summary>
    private static string Target(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked ? linked.FullName : Path.GetFullPath(path);

    private static Problem Nameless => new(
        "value-wrong", "The file to write has no name.", "An empty text was given for it.", "Name a file.")
    {
        Kind = ProblemKind.BadInput,
    };

    private static Problem IsFolder(string path) => new(
        "output-is-folder", $"{path} is a folder.", "A file is to be written there.", "Name a file inside it.")
    {
        Kind = ProblemKind.BadInput,
    };

    private static Problem Failed(string path, Exception error) => new(
        "output-failed", $"{path} could not be written.", error.Message,
        error is DirectoryNotFoundException
            ? "Make the folder first."
            : "Check the folder's rights and the free space; nothing was left behind.")
    {
        Kind = error is DirectoryNotFoundException ? ProblemKind.BadInput : ProblemKind.EngineFailed,
    };
}
