namespace Plumb.Cli.Running;

/// <summary>What the program tells its caller, beside the numbers of <see cref="Core.Problems.ProblemKind"/>.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something was found at or above what the caller asked to fail on.</summary>
    public const int Findings = 1;

    /// <summary>Stopped by Ctrl-C: 128 and the signal's number, as shells do.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM.</summary>
    public const int Terminated = 143;

    /// <summary>Stopped because the terminal went away.</summary>
    public const int HungUp = 129;
}
