using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Tests.Server;

public sealed class PackageArchiveTests : IDisposable
{
    private readonly ScratchPlace _place = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Target => Path.Combine(_place.Folders.Scratch, "engine");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Programs_may_be_run_by_everyone_and_links_lead_to_their_files()
    {
        await UnpackAsync(
            File("package/native/bin/postgres", "elf", runnable: true),
            File("package/native/lib/libpq.so.5.18", "library"),
            File("package/native/pg-symlinks.json", """[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so"}]"""),
            File("package/README.md", "not wanted"));

        Assert.Equal("library", await System.IO.File.ReadAllTextAsync(Path.Combine(Target, "lib/libpq.so"), Cancellation));
        Assert.False(System.IO.File.Exists(Path.Combine(Target, "README.md")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(System.IO.File.GetUnixFileMode(Path.Combine(Target, "bin/postgres")).HasFlag(UnixFileMode.OtherExecute));
            Assert.Equal("libpq.so.5.18", new FileInfo(Path.Combine(Target, "lib/libpq.so")).LinkTarget);
        }
    }

    [Theory]
    [InlineData("package/native/../../escaped")]
    [InlineData("package/native//escaped")]
    [InlineData("package/native/bin/../../escaped")]
    public async Task Files_outside_of_its_folder_are_refused(string name)
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => UnpackAsync(File(name, "evil")));

        Assert.DoesNotContain(Directory.EnumerateFiles(_place.Folders.Scratch), file => file.EndsWith("escaped", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("native/../../outside", "native/lib/link")]
    [InlineData("native/lib/file", "native/../link")]
    public async Task Links_out_of_its_folder_are_refused(string source, string target) =>
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            UnpackAsync(File("package/native/pg-symlinks.json", $$"""[{"source":"{{source}}","target":"{{target}}"}]""")));

    [Fact]
    public async Task Links_that_a_tar_file_brings_itself_are_left_out()
    {
        var link = new PaxTarEntry(TarEntryType.SymbolicLink, "package/native/bin") { LinkName = "/tmp" };

        await UnpackAsync(link, File("package/native/bin/postgres", "elf"));

        Assert.Null(new DirectoryInfo(Path.Combine(Target, "bin")).LinkTarget);
    }

    private async Task UnpackAsync(params TarEntry[] entries)
    {
        var archive = Path.Combine(_place.Folders.Scratch, "package.tgz");
        await using (var packed = new GZipStream(System.IO.File.Create(archive), CompressionLevel.Fastest))
        await using (var tar = new TarWriter(packed))
        {
            foreach (var entry in entries)
                await tar.WriteEntryAsync(entry, Cancellation);
        }

        await PackageArchive.UnpackAsync(archive, Target, ScratchPlace.Silence, Cancellation);
    }

    private static PaxTarEntry File(string name, string content, bool runnable = false) => new(TarEntryType.RegularFile, name)
    {
        Mode = runnable ? UnixFileMode.UserRead | UnixFileMode.UserExecute : UnixFileMode.UserRead,
        DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)),
    };
}
