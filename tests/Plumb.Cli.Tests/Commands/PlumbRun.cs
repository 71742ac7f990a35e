using System.Text;
using Plumb.Cli.Running;

namespace Plumb.Cli.Tests.Commands;

/// <summary>How a command line ended that was run inside the test.</summary>
internal sealed record PlumbRun(int ExitCode, string Output, string Errors)
{
    public static Task<PlumbRun> OfAsync(params string[] words) => OfAsync(words, "");

    public static Task<PlumbRun> OfAsync(string[] words, string input) => OfAsync(words, input, columns: 0);

    /// <summary>Runs it as on a terminal that shows no colour.</summary>
    public static Task<PlumbRun> OnTerminalAsync(params string[] words) => OnTerminalAsync(80, words);

    /// <summary>Runs it as on a terminal of so many columns that shows no colour.</summary>
    public static Task<PlumbRun> OnTerminalAsync(int columns, params string[] words) => OfAsync(words, "", columns);

    private static async Task<PlumbRun> OfAsync(string[] words, string input, int columns)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var surroundings = new Surroundings
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = errors,
            OutputIsTerminal = columns > 0,
            ErrorIsTerminal = columns > 0,
            Columns = () => columns,
            Variable = _ => null,
        };
        var exitCode = await PlumbProgram.RunAsync(words, surroundings, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
