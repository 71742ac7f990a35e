using System.Diagnostics;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Twin;

/// <summary>The psql that is installed.</summary>
internal static class Psql
{
    private static readonly string? Program = Enumerable.Range(EngineBuild.Oldest, EngineBuild.Newest - EngineBuild.Oldest + 1)
        .Select(major => $"/usr/lib/postgresql/{major}/bin/psql").LastOrDefault(File.Exists);

    /// <summary>Runs a script, and gives what it writes into a file; without psql the test is skipped.</summary>
    public static async Task<(string Output, string Errors, int ExitCode)> RunAsync(ConnectionTarget target, string script, CancellationToken cancellation)
    {
        Assert.SkipWhen(Program is null, "No psql is installed.");
        var file = Path.GetTempFileName();
        var output = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script, cancellation);
            var settings = target.Hosts[0];
            var start = new ProcessStartInfo(
                Program!, ["-X", "-f", file, "-o", output, "-h", settings.Host!, "-p", $"{settings.Port}", "-U", settings.Username!, "-d", settings.Database!])
            {
                RedirectStandardError = true,
                Environment = { ["PGPASSWORD"] = settings.Password, ["PGTZ"] = null },
            };
            using var process = Process.Start(start)!;
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (await File.ReadAllTextAsync(output, cancellation), errors, process.ExitCode);
        }
        finally
        {
            File.Delete(file);
            File.Delete(output);
        }
    }
}
