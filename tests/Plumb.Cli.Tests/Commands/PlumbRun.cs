using System.Text;
using Plumb.Cli.Running;

namespace Plumb.Cli.Tests.Commands;

/// <summary>How a command line ended that was run inside the test.</summary>
internal sealed record PlumbRun(int ExitCode, string Output, string Errors)
{
    public static Task<PlumbRun> OfAsync(params string[] words) => OfAsync(words, "");

    public static async Task<PlumbRun> OfAsync(string[] words, string input)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var surroundings = new Surroundings { Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)), Output = output, Error = errors, Variable = _ => null };
        var exitCode = await PlumbProgram.RunAsync(words, surroundings, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), errors.ToString());
    }
}
