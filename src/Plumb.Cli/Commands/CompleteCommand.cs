using System.CommandLine;
using Plumb.Cli.Running;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb complete -- words…</c>: what the last word may become.</summary>
/// <remarks>The scripts of <see cref="CompletionCommand"/> call it.</remarks>
internal static class CompleteCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create(Command root)
    {
        var words = new Argument<string[]>("words") { Arity = ArgumentArity.ZeroOrMore };
        return new("complete", "Print what the last word of a command line may become, each with a tab and what it is.")
        {
            Hidden = true,
            Arguments = { words },
            Examples = [new("plumb complete -- inspect --for", "prints --format")],
            Run = (parsed, session, _) =>
            {
                foreach (var candidate in Completions.Of(root, parsed.GetValue(words) ?? []))
                    session.Output.Writer.Write($"{candidate.Word}\t{candidate.What}\n");
                return Task.FromResult(ExitCode.Done);
            },
        };
    }
}
