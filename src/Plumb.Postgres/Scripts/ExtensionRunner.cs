using Npgsql;

namespace Plumb.Postgres.Scripts;

/// <summary>Carries out CREATE EXTENSION: trusted ones as the plain role, others by the superuser when they are known to be harmless.</summary>
/// <remarks>Old dumps make PL/pgSQL and its like with CREATE LANGUAGE, which stands for the extension; the engine brings the first along.</remarks>
internal sealed class ExtensionRunner(LoaderSession loader, SuperuserSession superuser, MissingExtensions missing)
{
    internal async Task RunAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        var words = statement.Words;
        var isLanguage = !words[1].Is("EXTENSION");
        var at = isLanguage ? words.Count - 1 : words.Follow(2, "IF", "NOT", "EXISTS") ? 5 : 2;
        var name = words.NameAt(at) ?? "";
        try
        {
            await loader.RunAsync(statement.Text, cancellation);
        }
        catch (PostgresException error) when (isLanguage && error.SqlState == PostgresErrorCodes.DuplicateObject && name == "plpgsql")
        {
            // It is there, as the file wants it.
        }
        catch (PostgresException error) when (IsMissing(error) && !isLanguage)
        {
            missing.Add(name, statement);
        }
        catch (PostgresException error) when (IsMissing(error))
        {
            throw ScriptProblems.ExtensionMissing(statement.Statement, statement.File, name, error);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege && SuperuserRules.AllowsExtension(name))
        {
            var schema = words.IndexOf("SCHEMA") is var named and > 0 ? words.NameAt(named + 1) : null;
            await superuser.CreateExtensionAsync(name, schema ?? await loader.SchemaAsync(cancellation), cancellation);
        }
    }

    private static bool IsMissing(PostgresException error) =>
        (error.SqlState is PostgresErrorCodes.FeatureNotSupported && error.MessageText.EndsWith("is not available", StringComparison.Ordinal))
        || (error.SqlState is PostgresErrorCodes.UndefinedFile && error.MessageText.StartsWith("could not open extension control file", StringComparison.Ordinal));
}
