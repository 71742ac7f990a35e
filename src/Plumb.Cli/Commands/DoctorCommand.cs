using Plumb.Cli.Rendering;
using Plumb.Cli.Running;
using Plumb.Core.Problems;
using Plumb.Postgres.Server;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb doctor</c>: what this machine has and lacks.</summary>
internal static class DoctorCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create() => new("doctor", "Try every engine of this machine, and say what is missing for what.")
    {
        Remarks = "Starts a scratch server on each PostgreSQL that is found, asks it, and stops it. "
            + "Nothing stays behind but templates in the cache.",
        Examples =
        [
            new("plumb doctor", "try all that is installed or was fetched"),
            new("plumb doctor --engine /usr/lib/postgresql/17/bin", "try one folder too, before the others"),
            new("plumb doctor --json", "the same for a program"),
        ],
        Run = (_, session, cancellation) => RunAsync(session, cancellation),
    };

    private static async Task<int> RunAsync(Session session, CancellationToken cancellation)
    {
        var checkup = new EngineCheckup(PlumbFolders.OfEnvironment(), new(), TimeProvider.System);
        var report = await checkup.RunAsync(session.Options.Engine, session.Progress, cancellation);
        await session.ShowAsync(
            CheckupResult.Of(report), (terminal, result) => DoctorText.Write(terminal, report, result), file: null, cancellation);
        return (report.NamedFailure?.Kind, report.CanStartServers) switch
        {
            ({ } kind, _) => (int)kind,
            (null, false) => (int)ProblemKind.EngineFailed,
            _ => ExitCode.Done,
        };
    }
}
