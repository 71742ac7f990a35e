using System.Diagnostics;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

/// <summary>What is left of a server whose owner was killed: nothing.</summary>
public sealed class ScratchOwnerTests : IDisposable
{
    private readonly ScratchPlace _place = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_server_and_its_folder_go_when_the_owner_is_killed()
    {
        using var owner = await StartOwnerAsync();
        Assert.NotEmpty(_place.Content);

        owner.Kill();

        await _place.BecomesEmptyAsync(Cancellation);
    }

    [Fact]
    public async Task The_next_start_clears_away_what_is_left_when_the_supervisor_is_killed_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Finds the supervisor in /proc.");
        using var owner = await StartOwnerAsync();
        Kill(_place.Processes().Where(process => process.Command.Contains("plumb-ended", StringComparison.Ordinal)));
        owner.Kill();
        await owner.WaitForExitAsync(Cancellation);
        Assert.Contains(_place.Processes(), process => process.Command.Contains("postgres", StringComparison.Ordinal));

        await ReapAsync(new LaterClock());

        Assert.Empty(_place.Content);
    }

    [Fact]
    public async Task The_next_start_clears_away_the_folder_when_everything_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Finds the server's processes in /proc.");
        using var owner = await StartOwnerAsync();
        Kill(_place.Processes());
        await owner.WaitForExitAsync(Cancellation);
        Assert.NotEmpty(Directory.EnumerateDirectories(_place.Folders.Scratch));

        await ReapAsync(new LaterClock());

        await _place.BecomesEmptyAsync(Cancellation);
    }

    [Fact]
    public async Task A_living_owner_keeps_its_server()
    {
        await using var server = await _place.StartAsync(Cancellation);

        await ReapAsync(new LaterClock());

        await using var connection = await server.Superuser.OpenAsync(Cancellation);
        Assert.True(Directory.Exists(server.Folder));
    }

    [Fact]
    public async Task A_folder_that_was_made_just_now_is_not_taken_for_a_dead_one()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_place.Folders.Scratch, "plumb-abcdefghij"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ScratchFolder.LockName), "", Cancellation);

        await ReapAsync(TimeProvider.System);

        Assert.True(folder.Exists);
    }

    [Fact]
    public async Task A_folder_that_is_no_server_s_is_left_alone()
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_place.Folders.Scratch, "plumb-notes")).FullName, "list");
        await File.WriteAllTextAsync(file, "lead, solder", Cancellation);

        await ReapAsync(new LaterClock());

        Assert.True(File.Exists(file));
    }

    private Task ReapAsync(TimeProvider time) =>
        new ScratchReaper(_place.Folders.Scratch, ServerAccount.Find(), time).ReapAsync(Cancellation);

    /// <summary>Starts a process that owns a server, and waits until that takes connections.</summary>
    private async Task<Process> StartOwnerAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Plumb.ScratchOwner.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, _place.Folders.Cache, _place.Folders.Scratch]) { RedirectStandardOutput = true };
        var owner = Process.Start(start)!;
        var folder = await owner.StandardOutput.ReadLineAsync(Cancellation);
        Assert.StartsWith(_place.Folders.Scratch, folder, StringComparison.Ordinal);
        return owner;
    }

    private static void Kill(IEnumerable<(int Id, string Command)> processes)
    {
        foreach (var (id, _) in processes.ToArray())
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (ArgumentException)
            {
                // It ended together with another.
            }
        }
    }

    /// <summary>The system's clock, an hour ahead.</summary>
    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(1);
    }
}
