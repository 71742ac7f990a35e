using System.Text;
using Plumb.Cli.Rendering;

namespace Plumb.Cli.Running;

/// <summary>What the program stands in: its streams, the terminal, variables, the clock.</summary>
internal sealed record Surroundings
{
    /// <summary>Opens standard input.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>Data go here.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>What people read goes here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Asks the terminal for its columns; 0 when it does not say.</summary>
    public Func<int> Columns { get; init; } = static () => 0;

    /// <summary>Looks up an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Input = Console.OpenStandardInput,
        Output = OpenOutput(),
        Error = WriterTo(OperatingSystem.IsWindows() ? Console.OpenStandardError() : new UnixStream(2)),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Columns = WindowSize.Columns,
        Variable = Environment.GetEnvironmentVariable,
    };

    /// <summary>Opens standard output.</summary>
    public static TextWriter OpenOutput() => WriterTo(OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnixStream(1));

    /// <summary>What standard output can show.</summary>
    public TerminalTraits OutputTraits(bool colourless) => Traits(OutputIsTerminal, colourless);

    /// <summary>What standard error can show.</summary>
    public TerminalTraits ErrorTraits(bool colourless) => Traits(ErrorIsTerminal, colourless);

    private TerminalTraits Traits(bool interactive, bool colourless) =>
        TerminalTraits.Of(interactive, interactive ? Columns() : 0, colourless, Variable);

    private static StreamWriter WriterTo(Stream stream) => new(stream, new UTF8Encoding(false), 16 * 1024);
}
