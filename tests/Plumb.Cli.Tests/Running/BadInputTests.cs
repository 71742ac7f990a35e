using System.Diagnostics;
using System.Text;
using Plumb.Cli.Tests.Launching;

namespace Plumb.Cli.Tests.Running;

/// <summary>Whatever is wrong with the input or with the machine, the program says so, with its exit code and without a stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-bad-");

    public BadInputTests()
    {
        if (!OperatingSystem.IsWindows())
            _folder.UnixFileMode = (UnixFileMode)0b111_101_101;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Binaries => ["program", "picture", "noise", "noise without NUL", "gzip", "latin1", "dump"];

    [Theory]
    [MemberData(nameof(Binaries))]
    public async Task A_binary_is_no_SQL(string kind)
    {
        var file = Path.Combine(_folder.FullName, "file.sql");
        await File.WriteAllBytesAsync(file, Binary(kind), Cancellation);

        await FailsAsync(2, BuiltProgram.Start("inspect", file));
    }

    [Fact]
    public async Task A_machine_without_variables_is_a_machine_all_the_same()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs need variables there.");
        var start = BuiltProgram.Start("inspect", await SqlAsync());
        (start.FileName, var dotnet) = ("env", Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet");
        start.ArgumentList.Clear();
        foreach (var word in (string[])["-i", dotnet, "exec", BuiltProgram.Path, "inspect", Path.Combine(_folder.FullName, "a.sql")])
            start.ArgumentList.Add(word);

        var outcome = await CommandOutcome.OfAsync(start, Cancellation);

        SkipWithoutEngine(outcome);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    [Fact]
    public async Task Without_an_engine_the_three_ways_out_are_told()
    {
        var start = BuiltProgram.Start("inspect", await SqlAsync(), "--engine", "/nonsense");

        var outcome = await FailsAsync(2, start);

        Assert.Contains("Give --engine or PLUMB_ENGINE the folder", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PLUMB_SCRATCH", 2)]
    [InlineData("PLUMB_CACHE", 3)]
    public async Task A_folder_that_cannot_be_used_is_named(string variable, int exitCode)
    {
        var start = BuiltProgram.Start("inspect", await SqlAsync());
        start.Environment[variable] = "/dev/null/folder";

        var outcome = await FailsAsync(exitCode, start);

        Assert.Contains("/dev/null/folder", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(variable, outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("QUIT")]
    public async Task A_scratch_server_that_ends_midway_is_told(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It needs kill(1) and /proc.");
        var start = BuiltProgram.Start("inspect", await SqlAsync("create table t (id int);\nselect pg_sleep(60);\n"));
        start.Environment["PLUMB_SCRATCH"] = _folder.FullName;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Cancellation);
        var server = await UntilAsync(() => process.HasExited ? -1 : SleepingServer());
        Assert.SkipWhen(server is null or -1 && Environment.GetEnvironmentVariable("CI") != "true", "There is no engine here.");

        using var kill = Process.Start("kill", [$"-{signal}", $"{server}"]);
        await process.WaitForExitAsync(Cancellation);

        Assert.Equal(3, process.ExitCode);
        Assert.Contains("ended while it was in use", await errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await errors, StringComparison.Ordinal);
        await UntilAsync(() => _folder.GetDirectories().Length == 0 ? 0 : null);
        Assert.Empty(_folder.GetDirectories());
    }

    private static byte[] Binary(string kind)
    {
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);
        return kind switch
        {
            "program" => File.ReadAllBytes(BuiltProgram.Path),
            "picture" => [.. Picture, .. noise],
            "noise" => noise,
            "noise without NUL" => [.. noise.Where(each => each != 0)],
            "gzip" => [0x1F, 0x8B, 8, 0, .. noise],
            "latin1" => Encoding.Latin1.GetBytes("create table größe (id int);"),
            _ => [.. "PGDMP"u8, .. noise],
        };
    }

    private async Task<string> SqlAsync(string sql = "create table t (id int);")
    {
        var file = Path.Combine(_folder.FullName, "a.sql");
        await File.WriteAllTextAsync(file, sql, Cancellation);
        return file;
    }

    /// <summary>The first process of the server in this test's folder, once it runs the file's last statement.</summary>
    private int? SleepingServer()
    {
        var status = _folder.EnumerateDirectories().Select(folder => Path.Combine(folder.FullName, "data/postmaster.pid")).FirstOrDefault(File.Exists);
        if (status is null || !int.TryParse(File.ReadLines(status).FirstOrDefault(), out var server))
            return null;

        using var list = Process.Start(new ProcessStartInfo("ps", ["--ppid", $"{server}", "-o", "args="]) { RedirectStandardOutput = true })!;
        return list.StandardOutput.ReadToEnd().Contains("SELECT", StringComparison.Ordinal) ? server : null;
    }

    private static async Task<int?> UntilAsync(Func<int?> reached)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begin) < TimeSpan.FromSeconds(30))
        {
            if (reached() is { } found)
                return found;
            await Task.Delay(50, Cancellation);
        }

        return null;
    }

    private static async Task<CommandOutcome> FailsAsync(int exitCode, ProcessStartInfo start)
    {
        var outcome = await CommandOutcome.OfAsync(start, Cancellation);

        SkipWithoutEngine(outcome);
        Assert.True(outcome.ExitCode == exitCode, $"{outcome.ExitCode}: {outcome.Errors}");
        Assert.Equal("", outcome.Output);
        Assert.StartsWith("Error: ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("\nFix: ", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", outcome.Errors, StringComparison.Ordinal);
        return outcome;
    }

    private static void SkipWithoutEngine(CommandOutcome outcome) => Assert.SkipWhen(
        outcome.Errors.Contains("none can be fetched", StringComparison.Ordinal) && Environment.GetEnvironmentVariable("CI") != "true", outcome.Errors);
}
