using System.CommandLine;
using Plumb.Cli.Running;

namespace Plumb.Cli.Commands;

/// <summary>A command with what it does and how its help shows it.</summary>
internal sealed class PlumbCommand(string name, string summary) : Command(name, summary)
{
    /// <summary>Command lines to learn from.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>What the help says beyond the summary.</summary>
    public string? Remarks { get; init; }

    /// <summary>Does the work and returns the exit code; null for a command that only holds others.</summary>
    public Func<ParseResult, Session, CancellationToken, Task<int>>? Run { get; init; }
}
