using System.Data.Common;
using Plumb.Cli.Rendering;
using Plumb.Core.Problems;
using Plumb.Postgres.Connecting;

namespace Plumb.Cli.Running;

/// <summary>Tells the user of a problem: in words on standard error, and with <c>--json</c> as JSON on standard output too.</summary>
internal static class ProblemReport
{
    /// <summary>Tells of an exception and returns the exit code.</summary>
    public static int Tell(Session session, Exception error)
    {
        var problem = Explain(error) is { } known ? WithoutSecrets(known.Problem) : Unexpected(session, error);
        ProblemText.Write(session.Error, problem);
        if (session.Options.Verbose)
            WriteCauses(session, error);

        var exitCode = (int)problem.Kind;
        if (session.Options.Json)
            session.Output.WriteText(ProblemJson.Write(problem, exitCode) + "\n");
        return exitCode;
    }

    private static PlumbException? Explain(Exception error) =>
        error as PlumbException ?? (error is DbException ? DriverErrors.Explain(error) : null);

    private static Problem Unexpected(Session session, Exception error) =>
        error is IOException or UnauthorizedAccessException ? BrokenFile(session, error) : Defect(session, error);

    private static Problem BrokenFile(Session session, Exception error) => new(
        "file-failed",
        "A file or a stream could not be read or written.",
        Masked(session, error.Message),
        "Check the path, its rights and the free space.")
    {
        Kind = ProblemKind.EngineFailed,
    };

    private static Problem Defect(Session session, Exception error) => new(
        "defect",
        "This is a defect in Plumb: it met something that it does not handle.",
        $"{error.GetType().Name}: {Masked(session, error.Message)}",
        session.Options.Verbose
            ? "Report it together with the text below."
            : "Run the same again with --verbose and report what it prints.")
    {
        Kind = ProblemKind.EngineFailed,
    };

    private static void WriteCauses(Session session, Exception error)
    {
        var expected = error is PlumbException;
        for (var cause = expected ? error.InnerException : error; cause is not null; cause = cause.InnerException)
        {
            var text = $"{cause.GetType().FullName}: {Masked(session, cause.Message)}";
            Flow.Write(session.Error, "", "", 2, new("Cause:", Ink.Faint), " ", Piece.Of(text));
            foreach (var line in expected ? [] : (cause.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
                session.Error.WriteLine(Piece.Of($"  {line.Trim()}", Ink.Faint));
        }
    }

    /// <summary>A mistyped connection is told back as the user wrote it, perhaps with a password.</summary>
    private static Problem WithoutSecrets(Problem problem) => problem with
    {
        What = SecretMask.Over(problem.What, null),
        Why = SecretMask.Over(problem.Why, null),
    };

    private static string Masked(Session session, string text) => SecretMask.Over(text, session.Variable("PGPASSWORD"));
}
