using System.Diagnostics;
using Plumb.Cli.Running;

namespace Plumb.Cli.Tests.Running;

/// <summary>The program that was built along with this test.</summary>
internal static class BuiltProgram
{
    /// <summary>Its file.</summary>
    public static string Path { get; } = typeof(PlumbProgram).Assembly.Location;

    /// <summary>What to start it with.</summary>
    public static ProcessStartInfo Start(params string[] words)
    {
        // A test run in the background of a shell ignores Ctrl-C, and would hand that on to the program.
        string[] heeding = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(heeding[0], [.. heeding[1..], typeof(PlumbProgram).Assembly.Location, .. words])
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
