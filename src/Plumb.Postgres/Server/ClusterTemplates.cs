using System.Security.Cryptography;
using System.Text;
using Plumb.Core.Problems;
using Plumb.Core.Progress;

namespace Plumb.Postgres.Server;

/// <summary>Keeps one freshly made cluster of each engine, to be copied for each server: that is ten times faster than initdb.</summary>
internal sealed class ClusterTemplates(PlumbFolders folders, ServerAccount account)
{
    private const string Making = "Preparing PostgreSQL";

    private const int ChecksumsByDefaultSince = 18;

    /// <summary>Small WAL segments make a small template: 1 MB rather than 16 MB at least.</summary>
    private static readonly string[] UsualOptions =
        [$"--username={ScratchServer.Bootstrap}", "--encoding=UTF8", "--locale=C", "--auth-local=trust", "--auth-host=scram-sha-256", "--wal-segsize=1", "--no-sync"];

    /// <remarks>Checksums guard against bad disks, and would have to be on the pages that a twin writes past the server.</remarks>
    private static string[] InitdbOptions(PostgresEngine engine) =>
        engine.Build.Major >= ChecksumsByDefaultSince ? [.. UsualOptions, "--no-data-checksums"] : UsualOptions;

    private string Folder => Path.Combine(folders.Cache, "templates");

    /// <summary>The template of an engine, made now if there is none.</summary>
    public async Task<ClusterTemplate> GetAsync(PostgresEngine engine, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var key = Key(engine);
        var template = new ClusterTemplate(Path.Combine(Folder, key));
        if (template.Exists)
            return RequireReadable(template);

        try
        {
            await using var @lock = await CacheLock.TakeAsync(Folder, key, cancellation);
            if (!template.Exists)
                await MakeAsync(engine, template, progress, cancellation);
            return RequireReadable(template);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException(ScratchProblems.CacheUnusable(folders.Cache, failure.Message), failure);
        }
    }

    private ClusterTemplate RequireReadable(ClusterTemplate template) =>
        account.CanEnter(template.Folder) ? template : throw new PlumbException(ScratchProblems.CacheClosed(folders.Cache));

    private async Task MakeAsync(
        PostgresEngine engine, ClusterTemplate template, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        progress.Report(new ProgressEvent.Started(Making));
        await using var scratch = await ScratchFolder.CreateAsync(folders.Scratch, account, cancellation);
        var made = new ClusterTemplate(scratch.Path);
        await WritePasswordAsync(made.PasswordFile);
        await using var initdb = SupervisedProgram.Start(scratch, account, template: null, log: null,
            [engine.Initdb, "--pgdata", made.Data, "--pwfile", made.PasswordFile, .. InitdbOptions(engine)]);

        var end = await initdb.Ended.WaitAsync(cancellation);
        if (end.ExitCode != 0)
            throw new PlumbException(ScratchProblems.OfEnd(scratch, end.Said, said => ScratchProblems.InitdbFailed(engine, said)));

        await KeepAsync(made, template, cancellation);
        progress.Report(new ProgressEvent.Finished(Making));
    }

    private async Task WritePasswordAsync(string path)
    {
        await using (var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write)))
            await file.WriteAsync(RandomNumberGenerator.GetHexString(64, lowercase: true));
        if (account.IsOther && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
    }

    /// <summary>Copies what was made into the cache under another name, then renames it: no reader sees half a template.</summary>
    private async Task KeepAsync(ClusterTemplate made, ClusterTemplate template, CancellationToken cancellation)
    {
        var coming = new ClusterTemplate(template.Folder + ".new");
        if (coming.Exists)
            Directory.Delete(coming.Folder, recursive: true);

        try
        {
            SharedFolder.Create(coming.Folder);
            await CopyAsync(made, coming, cancellation);
            Directory.Move(coming.Folder, template.Folder);
        }
        catch
        {
            Directory.Delete(coming.Folder, recursive: true);
            throw;
        }
    }

    private async Task CopyAsync(ClusterTemplate made, ClusterTemplate coming, CancellationToken cancellation)
    {
        File.Copy(made.PasswordFile, coming.PasswordFile);
        if (OperatingSystem.IsWindows())
        {
            FolderCopy.Copy(made.Data, coming.Data);
            return;
        }

        File.SetUnixFileMode(coming.PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await RequireAsync("cp", ["-R", made.Data, coming.Data], cancellation);
        if (account.IsOther && !OperatingSystem.IsWindows())
            await RequireAsync("chmod", ["-R", "go+rX", coming.Data], cancellation);
    }

    private async Task RequireAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        var run = await Programs.RunAsync(program, arguments, cancellation);
        if (run.ExitCode != 0)
            throw new PlumbException(ScratchProblems.CacheUnusable(folders.Cache, run.LastLines));
    }

    /// <summary>A template fits one build of one version: builds differ in the collations that initdb finds.</summary>
    private static string Key(PostgresEngine engine)
    {
        var text = string.Join('\n', [engine.Build.Text, engine.Folder, .. InitdbOptions(engine)]);
        return $"{engine.Build.Major}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";
    }
}
