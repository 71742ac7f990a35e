namespace Plumb.Cli.Running;

/// <summary>Runs a command line in this process, and stops it when the user says so.</summary>
internal static class ProcessRun
{
    /// <summary>Shows the cursor, where it may have been hidden.</summary>
    private const string ShowCursor = "\r\e[K\e[?25h";

    /// <summary>Runs it and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] words)
    {
        var surroundings = Surroundings.OfProcess();
        using var interruption = new Interruption(exitCode => EndAtOnce(surroundings, exitCode), surroundings.Time);
        var run = Task.Run(() => PlumbProgram.RunAsync(words, surroundings, interruption.Token));
        if (await Task.WhenAny(run, interruption.Overdue) != run)
            EndAtOnce(surroundings, interruption.ExitCode);

        var exitCode = await run;
        return interruption.ExitCode is not 0 and var signalled ? signalled : exitCode;
    }

    private static void EndAtOnce(Surroundings surroundings, int exitCode)
    {
        if (surroundings.ErrorIsTerminal)
        {
            using var error = Console.OpenStandardError();
            error.Write(System.Text.Encoding.ASCII.GetBytes(ShowCursor));
        }

        Environment.Exit(exitCode);
    }
}
