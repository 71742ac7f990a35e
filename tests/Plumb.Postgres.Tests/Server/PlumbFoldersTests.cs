using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

public sealed class PlumbFoldersTests
{
    [Fact]
    public void What_the_environment_names_is_used()
    {
        var folders = PlumbFolders.Of(name => name switch { "PLUMB_CACHE" => "/a/cache", "PLUMB_SCRATCH" => "/a/scratch", _ => null });

        Assert.Equal(new(Path.GetFullPath("/a/cache"), Path.GetFullPath("/a/scratch")), folders);
    }

    [Fact]
    public void Empty_variables_name_nothing() => Assert.Equal(PlumbFolders.Of(_ => null), PlumbFolders.Of(_ => ""));

    [Fact]
    public void The_usual_scratch_folder_leaves_room_for_a_socket() =>
        Assert.True(PlumbFolders.Of(_ => null).Scratch.Length <= PlumbFolders.LongestScratch);

    [Fact]
    public void Root_s_cache_is_one_that_other_accounts_can_enter()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only of interest for root on Linux.");

        Assert.True(ServerAccount.CanEveryoneEnter(PlumbFolders.Of(name => name == "XDG_CACHE_HOME" ? "/root-only" : null).Cache));
    }
}
