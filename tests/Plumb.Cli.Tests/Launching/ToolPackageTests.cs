using System.Diagnostics;
using Plumb.Cli.Running;

namespace Plumb.Cli.Tests.Launching;

public sealed class ToolPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-tool-").FullName;

    [Fact]
    public async Task Installs_into_a_folder_and_runs()
    {
        await DotnetAsync("pack", Path.Combine(RepositoryRoot.Path, "src/Plumb.Cli"), "--no-build", "--configuration", Configuration,
            "--output", _folder, "-p:PackageVersion=9.9.9-test");
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), $"""
            <configuration><packageSources><clear /><add key="here" value="{_folder}" /></packageSources></configuration>
            """, TestContext.Current.CancellationToken);
        await DotnetAsync("tool", "install", "Plumb", "--tool-path", Path.Combine(_folder, "tools"), "--version", "9.9.9-test",
            "--configfile", Path.Combine(_folder, "nuget.config"));

        var outcome = await RunAsync(Path.Combine(_folder, "tools", "plumb"), "--version");

        Assert.Equal((0, $"{ProgramVersion.Text}\n", ""), (outcome.ExitCode, outcome.Output.ReplaceLineEndings("\n"), outcome.Errors));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The program was built along with this test, in the same configuration.
    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))!);

    private static async Task DotnetAsync(params string[] arguments)
    {
        var outcome = await RunAsync("dotnet", arguments);
        Assert.True(outcome.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{outcome.Output}{outcome.Errors}");
    }

    private static Task<CommandOutcome> RunAsync(string program, params string[] arguments) => CommandOutcome.OfAsync(
        new ProcessStartInfo(program, arguments) { Environment = { ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_NOLOGO"] = "1" } },
        TestContext.Current.CancellationToken);
}
