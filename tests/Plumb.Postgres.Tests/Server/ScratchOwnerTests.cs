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
    public async Task A_server_that_is_left_can_be_ended_without_a_shell()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Finds the supervisor in /proc.");
        using var owner = await StartOwnerAsync();
        Kill(_place.Processes().Where(process => process.Command.Contains("plumb-ended", StringComparison.Ordinal)));
        owner.Kill();
        await owner.WaitForExitAsync(Cancellation);
        var folder = Directory.EnumerateDirectories(_place.Folders.Scratch).Single();

        OrphanedServer.End(folder);

        Directory.Delete(folder, recursive: true);
        await _place.BecomesEmptyAsync(Cancellation);
    }

    [Fact]
    public async Task A_process_that_only_has_the_id_of_a_server_is_left_alone()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_place.Folders.Scratch, "plumb-abcdefghij", "data")).FullName;
        using var stranger = Process.Start(new ProcessStartInfo("sleep", ["30"]))!;
        await File.WriteAllTextAsync(Path.Combine(folder, "postmaster.pid"), $"{stranger.Id}\n{folder}\n1000000000\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "..", ScratchFolder.LockName), "", Cancellation);

        OrphanedServer.End(Path.GetDirectoryName(folder)!);
        await ReapAsync(new LaterClock());

        Assert.False(stranger.HasExited);
        stranger.Kill();
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

    [Fact]
    public async Task An_owner_whose_new_files_are_its_own_alone_makes_a_cache_that_its_servers_can_use()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no umask.");
        using var owner = await StartOwnerAsync("umask 077; exec \"$@\"", Path.Combine(_place.Folders.Scratch, "new", "cache"));

        Assert.Contains(_place.Content, folder => Path.GetFileName(folder).StartsWith(ScratchFolder.Prefix, StringComparison.Ordinal));
        owner.StandardInput.Close();
        await owner.WaitForExitAsync(Cancellation);
    }

    [Fact]
    public async Task An_interrupt_at_the_terminal_reaches_the_owner_alone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has setsid.");
        using var owner = await StartOwnerAsync();

        Assert.All(_place.Processes().Where(process => process.Id != owner.Id), process => Assert.NotEqual(GroupOf(owner.Id), GroupOf(process.Id)));

        owner.Kill();
        await _place.BecomesEmptyAsync(Cancellation);
    }

    private Task ReapAsync(TimeProvider time) =>
        new ScratchReaper(_place.Folders.Scratch, ServerAccount.Find(), time).ReapAsync(Cancellation);

    private Task<Process> StartOwnerAsync() => StartOwnerAsync("exec \"$@\"", _place.Folders.Cache);

    /// <summary>Starts a process that owns a server, through a line of shell, and waits until that server takes connections.</summary>
    private async Task<Process> StartOwnerAsync(string shell, string cache)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Plumb.ScratchOwner.dll");
        var start = new ProcessStartInfo("sh", ["-c", shell, "sh", "dotnet", "exec", program, cache, _place.Folders.Scratch])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var owner = Process.Start(start)!;
        var folder = await owner.StandardOutput.ReadLineAsync(Cancellation);
        Assert.StartsWith(_place.Folders.Scratch, folder, StringComparison.Ordinal);
        return owner;
    }

    /// <summary>The process group, which is what a terminal interrupts.</summary>
    private static string GroupOf(int process)
    {
        var status = File.ReadAllText($"/proc/{process}/stat");
        return status[(status.LastIndexOf(')') + 2)..].Split(' ')[2];
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
