namespace Plumb.Postgres.Server;

/// <summary>How a program ended and what it said.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The last lines of what it said, for a message.</summary>
    public string LastLines => LastOf(Errors.Length > 0 ? Errors : Output);

    /// <summary>The last lines of a text, without empty ones.</summary>
    public static string LastOf(string text) =>
        string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(8));
}
