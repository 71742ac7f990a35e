using System.Security.Cryptography;
using Npgsql;
using Plumb.Core.Progress;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Scripts;

/// <summary>Makes a database of SQL files, without trusting them.</summary>
/// <remarks>
/// The files' statements run in a session whose role owns the new database and has no right over the server, so the engine itself
/// keeps them from files and programs. Few kinds of statements need a superuser; see <see cref="SuperuserRules"/>, and
/// docs/decisions for why.
/// </remarks>
public sealed class ScriptLoader
{
    private readonly LoadNotes _notes;
    private readonly StatementRunner _runner;
    private readonly IProgress<ProgressEvent> _progress;

    private ScriptLoader(StatementRunner runner, LoadNotes notes, IProgress<ProgressEvent> progress) =>
        (_runner, _notes, _progress) = (runner, notes, progress);

    /// <summary>Loads files, in their order, into a new database of a server.</summary>
    /// <param name="server">A scratch server.</param>
    /// <param name="sources">The files; they stay the caller's to dispose of.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends the loading between statements, or within one.</param>
    public static async Task<LoadedScript> LoadAsync(
        ScratchServer server, IReadOnlyList<ScriptSource> sources, IProgress<ProgressEvent> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(sources);
        Identifier name = $"file_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        Identifier role = $"plumb_loader_{name.Value[5..]}";
        var password = RandomNumberGenerator.GetHexString(64, lowercase: true);
        try
        {
            var database = await server.CreateDatabaseAsync(name, cancellation);
            await using var superuser = await SuperuserSession.OpenAsync(database, role, password, cancellation);
            var target = database.With(settings => (settings.Username, settings.Password) = (role.Value, password));
            await using var session = await LoaderSession.OpenAsync(target, cancellation);
            var notes = new LoadNotes();
            var runner = new StatementRunner(session, superuser, notes);
            var loader = new ScriptLoader(runner, notes, progress);
            foreach (var source in sources)
                await loader.LoadAsync(source, cancellation);
            if (await superuser.HasSettingsAsync(cancellation))
                notes.Add("Settings of roles and databases that the file makes in code are left out, because they belong to the server");
            await superuser.ReopenAsync(cancellation);
            await superuser.FinishAsync(cancellation);
            await runner.RunDeferredAsync(cancellation);

            return new()
            {
                Target = target,
                Notes = notes.ToList(),
                OwnerRoles = [role, server.Superuser.User],
                MadeRoles = superuser.MadeRoles.ToValueList(),
                Statements = runner.Count,
            };
        }
        catch (Exception error) when (error is NpgsqlException or InvalidOperationException && DriverErrors.Explain(error) is { } explained)
        {
            throw explained;
        }
    }

    private async Task LoadAsync(ScriptSource source, CancellationToken cancellation)
    {
        var task = $"Loading {source.File ?? "standard input"}";
        _progress.Report(new ProgressEvent.Started(task));
        var bytes = new BytesOf(task, source.Length, _progress);
        var splitter = new ScriptSplitter(source.Reader, source.File, bytes);
        var items = 0;
        while (await splitter.NextAsync(cancellation) is { } item)
        {
            if (items++ > 0 && item is ScriptItem.Statement { HasSemicolon: false } last)
                _notes.Add("The last statement has no semicolon; if the file was cut off, it may be incomplete", new PlacedStatement(last, source.File, false).Place);
            await TakeAsync(item, splitter.BackslashEscapes, source.File, cancellation);
            bytes.Report(splitter.BytesDone);
        }

        if (items == 0)
            _notes.Add($"{source.File ?? "Standard input"} holds no statement");
        _progress.Report(new ProgressEvent.Finished(task));
    }

    private async Task TakeAsync(ScriptItem item, bool backslashEscapes, string? file, CancellationToken cancellation)
    {
        switch (item)
        {
            case ScriptItem.Statement statement:
                await _runner.RunAsync(new(statement, file, backslashEscapes), cancellation);
                break;
            case ScriptItem.CopiedRows rows:
                _notes.Add("Rows of COPY are left out, because only the schema is loaded", count: rows.Count, unit: "row");
                break;
            case ScriptItem.PsqlCommand command when PsqlCommands.IsHarmless(command.Name):
                _notes.Add($@"The command \{command.Name} of psql is left out", Place(command, file));
                break;
            case ScriptItem.PsqlCommand command:
                throw ScriptProblems.Command(command);
            default:
                throw new System.Diagnostics.UnreachableException(item.GetType().Name);
        }
    }

    private static string Place(ScriptItem.PsqlCommand command, string? file) =>
        file is null ? $"line {command.Position.Line}" : $"{file}:{command.Position.Line}";

    /// <summary>Tells how much of a file is done.</summary>
    private sealed class BytesOf(string task, long? total, IProgress<ProgressEvent> progress) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new ProgressEvent.Advanced(task, value, total, "bytes"));
    }
}
