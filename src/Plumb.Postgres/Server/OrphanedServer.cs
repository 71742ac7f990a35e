using System.Diagnostics;
using System.Globalization;

namespace Plumb.Postgres.Server;

/// <summary>Ends a server that a dead owner left, where there is no shell to do it.</summary>
internal static class OrphanedServer
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>Ends the server of a scratch folder, if it runs.</summary>
    /// <remarks>Its lock file holds its process id and when it started; a process that started at another time is another one.</remarks>
    public static void End(string folder)
    {
        var file = Path.Combine(folder, "data", "postmaster.pid");
        if (!File.Exists(file) || File.ReadAllLines(file) is not [var id, _, var start, ..])
            return;

        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            var started = DateTimeOffset.FromUnixTimeSeconds(long.Parse(start, CultureInfo.InvariantCulture));
            if ((process.StartTime.ToUniversalTime() - started.UtcDateTime).Duration() < Tolerance)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
