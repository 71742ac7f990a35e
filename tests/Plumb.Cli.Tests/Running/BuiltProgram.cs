using System.Diagnostics;
using Plumb.Cli.Running;

namespace Plumb.Cli.Tests.Running;

/// <summary>The program that was built along with this test.</summary>
internal static class BuiltProgram
{
    /// <summary>What to start it with.</summary>
    public static ProcessStartInfo Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PlumbProgram).Assembly.Location, .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal) || name is "NO_COLOR" or "COLUMNS").ToList())
            start.Environment.Remove(variable);
        return start;
    }

    /// <summary>A command line for a shell.</summary>
    public static string CommandLine => $"dotnet '{typeof(PlumbProgram).Assembly.Location}'";
}
