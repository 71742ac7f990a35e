using System.Diagnostics;

namespace Plumb.Postgres.Server;

/// <summary>Runs other programs to their end.</summary>
internal static class Programs
{
    /// <summary>Where the system's own programs are; shells look there when there is no <c>PATH</c>.</summary>
    private const string UsualFolders = "/usr/local/bin:/usr/bin:/bin";

    /// <summary>The full path of a program on <c>PATH</c>, or null.</summary>
    public static string? OnPath(string name) =>
        FoldersOnPath().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>The folders of <c>PATH</c>, in order.</summary>
    public static IEnumerable<string> FoldersOnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? (OperatingSystem.IsWindows() ? "" : UsualFolders)).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a program with nothing on its standard input, and in the caller's environment.</summary>
    public static Task<ProgramRun> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation) =>
        RunAsync(new ProcessStartInfo(OnPath(program) ?? program, arguments), cancellation);

    /// <summary>Runs a program with nothing on its standard input; ends it and its children when cancelled.</summary>
    public static async Task<ProgramRun> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Leaves a program only what a server needs of the environment: no secret, no <c>PG</c> variable, no language.</summary>
    public static ProcessStartInfo WithServerEnvironment(this ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(IsNotForServers).ToArray())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return start;
    }

    private static bool IsNotForServers(string name) =>
        OperatingSystem.IsWindows()
            ? name.StartsWith("PG", StringComparison.OrdinalIgnoreCase)
            : name is not ("PATH" or "TMPDIR" or "LD_LIBRARY_PATH");
}
