namespace Plumb.Postgres.Server;

/// <summary>How a supervised program ended.</summary>
/// <param name="ExitCode">Its exit code; -1 when its supervisor was killed.</param>
/// <param name="Said">What it said on its way, as far as that did not go to a log file.</param>
internal sealed record ServerEnd(int ExitCode, string Said);
