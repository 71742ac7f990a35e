using System.Net;
using System.Net.Sockets;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Progress;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Server;

/// <summary>A PostgreSQL server of Plumb's own: private, empty, ready in a fraction of a second, gone when its owner is.</summary>
public sealed class ScratchServer : IAsyncDisposable
{
    /// <summary>The role that owns the server.</summary>
    /// <remarks>It is not called <c>postgres</c>, because scripts give their objects to a role of that name: there it is a role like any other.</remarks>
    internal const string Bootstrap = "plumb_superuser";

    private const int SocketPort = 5432;
    private const string Started = "database system is ready to accept connections";

    private static readonly TimeSpan ReadyPause = TimeSpan.FromMilliseconds(4);

    private static readonly TimeSpan EndingPause = TimeSpan.FromMilliseconds(500);

    private readonly ScratchFolder _folder;
    private readonly SupervisedProgram _program;

    private ScratchServer(PostgresEngine engine, ScratchFolder folder, SupervisedProgram program, ConnectionTarget superuser) =>
        (Engine, _folder, _program, Superuser) = (engine, folder, program, superuser);

    /// <summary>The programs it runs on.</summary>
    public PostgresEngine Engine { get; }

    /// <summary>Its major version, such as 15.</summary>
    public int MajorVersion => Engine.Build.Major;

    /// <summary>Its superuser, in the database <c>postgres</c>.</summary>
    public ConnectionTarget Superuser { get; }

    /// <summary>The folder that holds its cluster (<c>data</c>), its socket and its <c>log</c>.</summary>
    public string Folder => _folder.Path;

    /// <summary>Starts a server, and returns when it takes connections.</summary>
    public static async Task<ScratchServer> StartAsync(
        ScratchOptions options, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        var folders = options.Folders ?? PlumbFolders.OfEnvironment();
        var account = ServerAccount.Find();
        var engine = await new EngineFinder(folders, options.Search).FindAsync(options.Engine, options.Major, progress, cancellation);
        return await StartAsync(engine, options, folders, account, progress, cancellation);
    }

    /// <summary>Starts a server on an engine that was found before.</summary>
    internal static async Task<ScratchServer> StartAsync(PostgresEngine engine, ScratchOptions options,
        PlumbFolders folders, ServerAccount account, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        await new ScratchReaper(folders.Scratch, account, TimeProvider.System).ReapAsync(cancellation);
        var template = await new ClusterTemplates(folders, account).GetAsync(engine, progress, cancellation);
        var folder = await ScratchFolder.CreateAsync(folders.Scratch, account, cancellation);
        SupervisedProgram? program = null;
        try
        {
            var port = options.UsesLoopback ? FreePort() : SocketPort;
            program = SupervisedProgram.Start(folder, account, template.Data, Log(folder),
                [engine.Postgres, .. ScratchSettings.Arguments(options, folder, port)]);
            await WaitUntilReadyAsync(engine, folder, program, cancellation);
            return new(engine, folder, program, await TargetAsync(options, folder, template, port, cancellation));
        }
        catch
        {
            await StopAsync(program, folder);
            throw;
        }
    }

    /// <summary>Makes an empty database.</summary>
    public async Task<ConnectionTarget> CreateDatabaseAsync(Identifier name, CancellationToken cancellation)
    {
        await using var connection = await Superuser.OpenAsync(cancellation);
        await connection.ExecuteAsync($"CREATE DATABASE {name}", cancellation);
        return Superuser.WithDatabase(name);
    }

    /// <summary>What really stands behind a failure of something that was done on the server: its disk is full, or it has ended.</summary>
    public async Task<PlumbException> ExplainAsync(PlumbException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        if (failure.Problem.Kind != ProblemKind.EngineFailed)
            return failure;

        // A server that loses a process ends a moment later than that process.
        await Task.WhenAny(_program.Ended, Task.Delay(EndingPause, CancellationToken.None));
        var said = File.Exists(Log(_folder)) ? await File.ReadAllTextAsync(Log(_folder), CancellationToken.None) : "";
        if (_folder.IsFull || DiskSpace.HasRunOut(said))
            return new(ScratchProblems.Full(Path.GetDirectoryName(Folder)!) with { Position = failure.Problem.Position }, failure);

        return _program.Ended.IsCompleted
            ? new(ScratchProblems.Ended(Engine, ProgramRun.LastOf(AfterStart(said))) with { Position = failure.Problem.Position }, failure)
            : failure;
    }

    /// <summary>Ends the server and deletes its folder.</summary>
    public ValueTask DisposeAsync() => StopAsync(_program, _folder);

    private static async ValueTask StopAsync(SupervisedProgram? program, ScratchFolder folder)
    {
        if (program is not null)
            await program.DisposeAsync();
        await folder.DisposeAsync();
    }

    private static string AfterStart(string said) =>
        said.LastIndexOf(Started, StringComparison.Ordinal) is var at and >= 0 ? said[(at + Started.Length)..] : said;

    private static string Log(ScratchFolder folder) => Path.Combine(folder.Path, "log");

    /// <summary>Waits for the word that the server writes into its own lock file, as pg_ctl does.</summary>
    private static async Task WaitUntilReadyAsync(
        PostgresEngine engine, ScratchFolder folder, SupervisedProgram program, CancellationToken cancellation)
    {
        var status = Path.Combine(folder.Path, "data", "postmaster.pid");
        while (!SaysReady(status))
        {
            var pause = Task.Delay(ReadyPause, cancellation);
            if (await Task.WhenAny(program.Ended, pause) == program.Ended)
                throw new PlumbException(Explain(engine, folder, await program.Ended));

            await pause;
        }
    }

    private static bool SaysReady(string statusFile)
    {
        try
        {
            return File.Exists(statusFile) && File.ReadLines(statusFile).ElementAtOrDefault(7)?.TrimEnd() is "ready" or "standby";
        }
        catch (IOException)
        {
            // The server is about to replace or delete it.
            return false;
        }
    }

    private static Problem Explain(PostgresEngine engine, ScratchFolder folder, ServerEnd end)
    {
        var said = File.Exists(Log(folder)) ? end.Said + File.ReadAllText(Log(folder)) : end.Said;
        return ScratchProblems.OfEnd(folder, said, last => ScratchProblems.DidNotStart(engine, last));
    }

    private static async Task<ConnectionTarget> TargetAsync(
        ScratchOptions options, ScratchFolder folder, ClusterTemplate template, int port, CancellationToken cancellation) =>
        new(new NpgsqlConnectionStringBuilder
        {
            Host = options.UsesLoopback ? "127.0.0.1" : folder.Path,
            Port = port,
            Username = Bootstrap,
            Password = options.UsesLoopback ? await File.ReadAllTextAsync(template.PasswordFile, cancellation) : null,
            Database = "postgres",
            SslMode = SslMode.Disable,
            // A schema of ten thousand tables takes its time; whoever waits can cancel.
            CommandTimeout = 0,
            IncludeErrorDetail = true,
        });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
