using Npgsql;

namespace Plumb.Postgres.Scripts;

/// <summary>Carries out the statements of one load: as a plain role, and where that may not and the list allows it, as the superuser.</summary>
internal sealed class StatementRunner(LoaderSession loader, SuperuserSession superuser, LoadNotes notes)
{
    /// <summary>More roles than this in one statement is no schema but an attempt to keep the loader busy.</summary>
    private const int MostRolesInAStatement = 100;

    private readonly List<(PlacedStatement Statement, string SearchPath)> _deferred = [];
    private readonly MissingExtensions _missing = new(notes);

    /// <summary>How many statements were carried out.</summary>
    internal int Count { get; private set; }

    /// <summary>Carries out one statement, leaves it out with a note, or fails with its place.</summary>
    internal async Task RunAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        try
        {
            await TreatAsync(statement, cancellation);
        }
        catch (BreachException breach)
        {
            throw ScriptProblems.Refused(statement.Statement, statement.File, breach.Message, null);
        }
        catch (PostgresException error) when (OutwardFunctions.HaveStopped(error))
        {
            throw ScriptProblems.Refused(statement.Statement, statement.File, "it would connect to another server", error);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw ScriptProblems.Refused(statement.Statement, statement.File, error.MessageText, error);
        }
        catch (PostgresException) when (_missing.Explains(statement))
        {
            // It went with the extension, which was noted.
        }
        catch (PostgresException error)
        {
            throw _missing.Blame(statement, error) ?? ScriptProblems.FromEngine(statement.Statement, statement.File, error);
        }
    }

    /// <summary>Carries out what had to wait until nothing else happens in the database.</summary>
    internal async Task RunDeferredAsync(CancellationToken cancellation)
    {
        foreach (var (statement, searchPath) in _deferred)
        {
            try
            {
                await superuser.RunAsync(statement.Text, searchPath, cancellation);
                Count++;
            }
            catch (PostgresException error)
            {
                throw ScriptProblems.FromEngine(statement.Statement, statement.File, error);
            }
        }
    }

    private async Task TreatAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        switch (statement.Treatment)
        {
            case StatementTreatment.SkipServerWide:
                notes.Add("What concerns the whole server is left out, such as databases, tablespaces, and roles' rights and memberships", statement.Place);
                break;
            case StatementTreatment.SkipRows:
                notes.Add("Statements that change rows are left out, because only the schema is loaded", statement.Place);
                break;
            case StatementTreatment.SkipOwner:
                notes.Add("The owner is left out of what only a superuser can own", statement.Place);
                break;
            case StatementTreatment.SkipTransaction:
                loader.IsInTransaction |= statement.Words[0].Text is "BEGIN" or "START";
                break;
            case StatementTreatment.Commit:
                await loader.CommitAsync(cancellation);
                break;
            case StatementTreatment.Rollback:
                throw ScriptProblems.Rollback(statement.Statement, statement.File);
            case StatementTreatment.CreateRole:
                await MakeRoleAsync(statement.Words.NameAt(2) ?? "", cancellation);
                break;
            case StatementTreatment.Defer when statement.IsAmbiguous:
                throw new BreachException("it holds a backslash while standard_conforming_strings is off");
            case StatementTreatment.Defer:
                _deferred.Add((statement, await loader.SearchPathAsync(cancellation)));
                break;
            default:
                await CarryOutAsync(statement, cancellation);
                Count++;
                break;
        }
    }

    private Task CarryOutAsync(PlacedStatement statement, CancellationToken cancellation) => statement.Treatment switch
    {
        StatementTreatment.Set or StatementTreatment.SetLocal => new SettingRunner(loader, notes).RunAsync(statement, cancellation),
        StatementTreatment.SetRole => SetRoleAsync(statement, cancellation),
        StatementTreatment.CreateExtension => new ExtensionRunner(loader, superuser, _missing).RunAsync(statement, cancellation),
        StatementTreatment.ChangeOwner => ChangeOwnerAsync(statement, cancellation),
        _ => RunAsLoaderAsync(statement, cancellation),
    };

    private async Task RunAsLoaderAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        try
        {
            await WithRolesAsync(() => statement.MayChangePath ? loader.RunAndForgetPathAsync(statement.Text, cancellation) : loader.RunAsync(statement.Text, cancellation), cancellation);
        }
        catch (PostgresException error) when (LacksRight(error) && MayBeHelped(statement))
        {
            await HelpAsync(statement, cancellation);
            return;
        }

        if (statement.Treatment == StatementTreatment.Grant && loader.LacksRights)
            await HelpAsync(statement, cancellation);
        if (statement.Words[0].Is("DO"))
            await superuser.LendRolesAsync(cancellation);
    }

    /// <summary>An aggregate whose state is internal is called wrong rather than forbidden.</summary>
    private static bool LacksRight(PostgresException error) =>
        error.SqlState == PostgresErrorCodes.InsufficientPrivilege
        || (error.SqlState == PostgresErrorCodes.InvalidFunctionDefinition && error.MessageText == "aggregate transition data type cannot be internal");

    private static bool MayBeHelped(PlacedStatement statement) =>
        (SuperuserRules.Allows(statement.Words) && !statement.IsAmbiguous) || LeakproofRoutine.Recognises(statement.Words);

    private async Task HelpAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        if (LeakproofRoutine.Recognises(statement.Words))
        {
            var routine = await loader.CreateRoutineAsync(LeakproofRoutine.Without(statement.Words, statement.Text), cancellation);
            await superuser.MarkLeakproofAsync(routine, cancellation);
        }
        else
        {
            var searchPath = await loader.SearchPathAsync(cancellation);
            await WithRolesAsync(() => superuser.RunAsync(statement.Text, searchPath, cancellation), cancellation);
            if (statement.Words.Begin("CREATE", "FOREIGN", "DATA"))
                await superuser.LendWrappersAsync(cancellation);
        }
    }

    private async Task ChangeOwnerAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        var last = statement.Words.Count - 1;
        var role = statement.Words.NameAt(last);
        if (role is null || statement.Words[last].Text is "CURRENT_USER" or "SESSION_USER" or "CURRENT_ROLE")
        {
            await RunAsLoaderAsync(statement, cancellation);
            return;
        }

        if (!await MakeRoleAsync(role, cancellation))
            throw new BreachException($"the role {role} has rights over the server, and what it owned would run with them");
        try
        {
            await superuser.ChangeOwnerAsync(statement.Text, await loader.SearchPathAsync(cancellation), cancellation);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege && statement.Words[1].Is("PUBLICATION"))
        {
            notes.Add("The owner is left out of what only a superuser can own", statement.Place);
        }
    }

    private async Task SetRoleAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        var last = statement.Words.Count - 1;
        var role = statement.Words[last].Text is "NONE" or "DEFAULT" ? null : statement.Words.NameAt(last);
        if (role is not null && !await MakeRoleAsync(role, cancellation))
            throw new BreachException($"the role {role} has rights over the server");
        if (role is not null)
            await superuser.GrantDatabaseAsync(role, cancellation);
        await loader.SetRoleAsync(role, cancellation);
    }

    /// <summary>Runs something again for each role that it misses, once that role is made.</summary>
    private async Task WithRolesAsync(Func<Task> run, CancellationToken cancellation)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            try
            {
                await run();
                return;
            }
            catch (PostgresException error) when (MissingRole.Of(error) is { } role && made.Count < MostRolesInAStatement && made.Add(role))
            {
                if (!await MakeRoleAsync(role, cancellation))
                    throw;
            }
        }
    }

    private async Task<bool> MakeRoleAsync(string name, CancellationToken cancellation)
    {
        if (name.Length == 0 || name is "public" or "none" || !await superuser.MakeRoleAsync(name, cancellation))
            return false;
        notes.Add("Roles that the file names are made without rights and without login");
        return true;
    }
}
