using System.Diagnostics;
using Plumb.Core.Progress;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

/// <summary>A scratch root of a test's own, so that it can tell what was left behind in it.</summary>
internal sealed class ScratchPlace : IDisposable
{
    public const UnixFileMode ForOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public const UnixFileMode ForEveryone = ForOwner
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public ScratchPlace()
    {
        var usual = PlumbFolders.OfEnvironment();
        Folders = usual with { Scratch = Path.Combine(usual.Scratch, "plumbtest-" + Guid.NewGuid().ToString("n")[..8]) };
        Directory.CreateDirectory(Folders.Scratch);
        SetMode(Folders.Scratch, ForEveryone);
    }

    public PlumbFolders Folders { get; }

    public static IProgress<ProgressEvent> Silence { get; } = new Progress<ProgressEvent>();

    /// <summary>What lies in it now: folders by their names, processes by their command lines.</summary>
    public IReadOnlyList<string> Content =>
        [.. Directory.EnumerateFileSystemEntries(Folders.Scratch), .. Processes().Select(process => process.Command)];

    public Task<ScratchServer> StartAsync(CancellationToken cancellation) => StartAsync(new(), cancellation);

    public Task<ScratchServer> StartAsync(ScratchOptions options, CancellationToken cancellation) =>
        ScratchServer.StartAsync(options with { Folders = Folders }, Silence, cancellation);

    /// <summary>Waits until nothing is left; says what is left when that takes too long.</summary>
    public async Task BecomesEmptyAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (Content.Count > 0 && watch.Elapsed < LongestWait)
            await Task.Delay(20, cancellation);
        Assert.Empty(Content);
    }

    /// <summary>The processes whose command line names this place.</summary>
    public IEnumerable<(int Id, string Command)> Processes()
    {
        if (!OperatingSystem.IsLinux())
            yield break;

        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            var command = CommandOf(folder);
            if (command.Contains(Folders.Scratch, StringComparison.Ordinal))
                yield return (int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture), command);
        }
    }

    /// <summary>Writes a shell script that everyone may run.</summary>
    public static void WriteProgram(string path, string script)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        SetMode(path, ForEveryone);
    }

    /// <summary>Says who may do what, where there is such a thing.</summary>
    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    public void Dispose() => Directory.Delete(Folders.Scratch, recursive: true);

    private static string CommandOf(string processFolder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(processFolder, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            // It has just ended.
            return "";
        }
    }
}
