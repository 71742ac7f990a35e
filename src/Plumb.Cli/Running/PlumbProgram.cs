using System.CommandLine;
using Plumb.Cli.Commands;
using Plumb.Core.Problems;

namespace Plumb.Cli.Running;

/// <summary>Runs one command line from its words to its exit code.</summary>
internal static class PlumbProgram
{
    /// <summary>Runs it; every problem has been told when it returns.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Surroundings surroundings, CancellationToken cancellation)
    {
        var commands = RootCommands.Create();
        var parsed = commands.Parse(words);
        using var session = new Session(surroundings, commands.Options.Read(parsed, words));
        int exitCode;
        try
        {
            exitCode = await RunAsync(commands, parsed, session, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            session.Dispose();
            session.Tell("Stopped.");
            exitCode = ExitCode.Interrupted;
        }
        catch (Exception error)
        {
            session.Dispose();
            exitCode = ProblemReport.Tell(session, error);
        }

        return await FlushAsync(session, exitCode);
    }

    private static async Task<int> RunAsync(RootCommands commands, ParseResult parsed, Session session, CancellationToken cancellation)
    {
        if (parsed.CommandResult.Command is not PlumbCommand command)
            throw new System.Diagnostics.UnreachableException(parsed.CommandResult.Command.Name);

        if (parsed.GetValue(commands.Options.Version))
            session.Output.WriteLine(ProgramVersion.Text);
        else if (parsed.GetValue(commands.Options.Help))
            HelpText.Write(session.Output, command);
        else if (UsageProblem.In(parsed) is { } problem)
            throw new PlumbException(problem);
        else if (command.Run is { } run)
            return await run(parsed, session, cancellation);
        else
            HelpText.Write(session.Output, command);
        return ExitCode.Done;
    }

    /// <summary>Writes out what is left; an output that takes no more is the last problem that there can be.</summary>
    private static async Task<int> FlushAsync(Session session, int exitCode)
    {
        try
        {
            await session.Output.Writer.FlushAsync(CancellationToken.None);
        }
        catch (IOException error)
        {
            exitCode = ProblemReport.Tell(session, error);
        }

        await session.Error.Writer.FlushAsync(CancellationToken.None);
        return exitCode;
    }
}
