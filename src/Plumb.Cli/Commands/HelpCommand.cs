using System.CommandLine;
using Plumb.Cli.Running;
using Plumb.Core.Problems;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb help</c>: how to use a command, or what connections look like.</summary>
internal static class HelpCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create(PlumbCommand root)
    {
        var topic = new Argument<string?>("topic")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A command, or 'connections'.",
        };
        topic.CompletionSources.Add(_ => Topics(root).Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        return new("help", "Show how to use a command, or how to name a database.")
        {
            Arguments = { topic },
            Examples =
            [
                new("plumb help inspect", "the same as plumb inspect --help"),
                new("plumb help connections", "how to name a database"),
            ],
            Run = (parsed, session, _) => Task.FromResult(Show(root, parsed.GetValue(topic), session)),
        };
    }

    private static int Show(PlumbCommand root, string? topic, Session session)
    {
        if (topic is null)
            HelpText.Write(session.Output, root);
        else if (root.Subcommands.OfType<PlumbCommand>().FirstOrDefault(each => each.Name == topic && !each.Hidden) is { } command)
            HelpText.Write(session.Output, command);
        else if (topic == ConnectionsHelp.Topic)
            ConnectionsHelp.Write(session.Output);
        else
            throw new PlumbException(Unknown(topic, Spelling.Nearest(topic, Topics(root))));
        return ExitCode.Done;
    }

    private static IEnumerable<string> Topics(PlumbCommand root) =>
        root.Subcommands.Where(each => !each.Hidden).Select(each => each.Name).Append(ConnectionsHelp.Topic);

    private static Problem Unknown(string topic, string? meant) => new("topic-unknown", $"There is no help on '{topic}'.", "",
        meant is null ? "See `plumb --help` for the commands." : $"Write `plumb help {meant}` instead.")
    {
        Kind = ProblemKind.BadInput,
        DidYouMean = meant,
    };
}
