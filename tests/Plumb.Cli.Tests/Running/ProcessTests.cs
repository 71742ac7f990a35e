using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Plumb.Cli.Tests.Launching;

namespace Plumb.Cli.Tests.Running;

public class ProcessTests
{
    /// <remarks>The promise is one second; starting kill(1) and waking up on a machine that runs all tests takes some as well.</remarks>
    private static readonly TimeSpan OnABusyMachine = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Tells_its_version_on_standard_output() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", (await RunAsync("--version")).Output);

    [Theory]
    [InlineData(0, "help")]
    [InlineData(2, "nonsense")]
    [InlineData(2, "inspect", "missing.sql")]
    [InlineData(3, "inspect", "host=127.0.0.1 port=1 user=me dbname=db")]
    public async Task Ends_with_the_exit_code_of_its_kind_of_trouble(int exitCode, params string[] words)
    {
        var outcome = await RunAsync(words);

        Assert.Equal((exitCode, exitCode == 0), (outcome.ExitCode, outcome.Errors.Length == 0));
        Assert.Equal(exitCode == 0, outcome.Output.Length > 0);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_causes_when_asked_and_no_password()
    {
        var outcome = await RunAsync("inspect", "postgres://me:s3cret@127.0.0.1:1/db", "--verbose");

        Assert.Contains("Cause: ", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_colour_to_a_terminal_and_none_with_NO_COLOR()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script(1) here to make a terminal.");

        Assert.Contains("\e[1m", await OnTerminalAsync("TERM=xterm"), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', await OnTerminalAsync("TERM=xterm NO_COLOR=1"));
        Assert.DoesNotContain('\e', await OnTerminalAsync("TERM=dumb"));
        Assert.DoesNotContain('\e', (await RunAsync("help")).Output);
    }

    [Fact]
    public async Task Ends_quietly_when_nobody_reads_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It needs a shell.");

        var outcome = await ShellAsync($"{BuiltProgram.CommandLine} help | head -n 1; echo ${{PIPESTATUS[0]}}");

        Assert.Equal("", outcome.Errors);
        Assert.EndsWith("\n0\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_standard_output_is_full()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");

        var outcome = await ShellAsync($"{BuiltProgram.CommandLine} help > /dev/full");

        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith("Error: ", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task Stops_within_a_second_when_told_to(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It needs kill(1).");

        using var deaf = new TcpListener(IPAddress.Loopback, 0);
        deaf.Start();
        using var process = Process.Start(BuiltProgram.Start("inspect", $"host=127.0.0.1 port={((IPEndPoint)deaf.LocalEndpoint).Port} user=me dbname=db"))!;
        using var accepted = await deaf.AcceptSocketAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        var begin = TimeProvider.System.GetTimestamp();
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(exitCode, process.ExitCode);
        Assert.InRange(TimeProvider.System.GetElapsedTime(begin), TimeSpan.Zero, OnABusyMachine);
        Assert.DoesNotContain("Error", await errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    [InlineData("KILL", 137)]
    public async Task Leaves_nothing_behind_when_it_is_stopped_in_the_middle_of_a_file(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It needs kill(1).");

        var scratch = Directory.CreateTempSubdirectory("plumb-stop-");
        try
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(scratch.FullName, (UnixFileMode)0b111_101_101);
            await File.WriteAllTextAsync(Path.Combine(scratch.FullName, "slow.sql"), "create table t (id int);\nselect pg_sleep(60);\n", TestContext.Current.CancellationToken);
            var start = BuiltProgram.Start("inspect", Path.Combine(scratch.FullName, "slow.sql"));
            start.Environment["PLUMB_SCRATCH"] = scratch.FullName;
            using var process = Process.Start(start)!;
            await UntilAsync(() => process.HasExited || ProcessesIn(scratch.FullName).Any(line => line.Contains("SELECT", StringComparison.Ordinal)));
            Assert.SkipWhen(process.HasExited && Environment.GetEnvironmentVariable("CI") != "true", "There is no engine here.");

            using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(exitCode, process.ExitCode);
            await UntilAsync(() => !ProcessesIn(scratch.FullName).Any() && scratch.GetDirectories().Length == 0);
            Assert.Empty(ProcessesIn(scratch.FullName));
            Assert.Empty(scratch.GetDirectories());
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (!reached() && TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(30))
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }

    /// <summary>What the servers in a folder do: the folder is in the command line of the first, and the others are its children.</summary>
    private static IEnumerable<string> ProcessesIn(string folder)
    {
        using var list = Process.Start(new ProcessStartInfo("ps", ["-eo", "pid=,ppid=,args="]) { RedirectStandardOutput = true })!;
        var lines = list.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var servers = lines.Where(line => line.Contains($"{folder}/", StringComparison.Ordinal) && !line.Contains("slow.sql", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]).ToHashSet();
        return lines.Where(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var pid, var parent, ..] && (servers.Contains(pid) || servers.Contains(parent)));
    }

    private static async Task<string> OnTerminalAsync(string variables) =>
        (await ShellAsync($"script -qec \"env {variables} {BuiltProgram.CommandLine} help\" /dev/null")).Output;

    private static Task<CommandOutcome> ShellAsync(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]);
        foreach (var variable in (string[])["NO_COLOR", "COLUMNS"])
            start.Environment.Remove(variable);
        return CommandOutcome.OfAsync(start, TestContext.Current.CancellationToken);
    }

    private static Task<CommandOutcome> RunAsync(params string[] words) =>
        CommandOutcome.OfAsync(BuiltProgram.Start(words), TestContext.Current.CancellationToken);
}
