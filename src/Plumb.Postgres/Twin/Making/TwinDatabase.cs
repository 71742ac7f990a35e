using System.Security.Cryptography;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Twin.Making;

/// <summary>An empty database for a twin, and a role without special rights that owns it.</summary>
internal sealed record TwinDatabase(ConnectionTarget Superuser, ConnectionTarget Owner)
{
    private const int ProvidersSince = 15;
    private const int BuiltinSince = 17;

    private static readonly Identifier Role = "plumb_twin";
    private static readonly Identifier Name = "twin";

    public static async Task<(TwinDatabase Database, List<NotCovered> Notes)> CreateAsync(
        ScratchServer server, TwinHeader header, CancellationToken cancellation)
    {
        var password = RandomNumberGenerator.GetHexString(32);
        var notes = new List<NotCovered>();
        await using var connection = await server.Superuser.OpenAsync(cancellation);
        await connection.ExecuteAsync($"CREATE ROLE {Role} LOGIN PASSWORD {new SqlValue(password)}", cancellation);
        await CreateWithLocaleAsync(connection, server.MajorVersion, header, notes, cancellation);
        foreach (var setting in (IEnumerable<Option>)header.Settings)
            await SetAsync(connection, setting, notes, cancellation);
        var superuser = server.Superuser.WithDatabase(Name);
        await using (var inside = await superuser.OpenAsync(cancellation))
            await inside.ExecuteAsync($"ALTER SCHEMA public OWNER TO {Role}", cancellation);
        return (new(superuser, superuser.With(settings => (settings.Username, settings.Password) = (Role.Value, password))), notes);
    }

    /// <summary>Makes it with the source's locale, or with the nearest that this machine has.</summary>
    private static async Task CreateWithLocaleAsync(
        NpgsqlConnection connection, int major, TwinHeader header, List<NotCovered> notes, CancellationToken cancellation)
    {
        var locale = header.Locale;
        string? refusal = null;
        foreach (var clause in Candidates(locale, major))
        {
            try
            {
                await connection.ExecuteAsync(
                    $"CREATE DATABASE {Name} OWNER {Role} TEMPLATE template0 ENCODING {new SqlValue(header.Database.Encoding ?? "UTF8")} {clause}", cancellation);
                if (refusal is not null)
                    notes.Add(new(new(ObjectKind.Other, $"locale {locale.Locale ?? locale.Collate}"),
                        $"This machine lacks it, so text is ordered otherwise and estimates of ranges of text may differ: {refusal}"));
                return;
            }
            catch (Core.Problems.PlumbException error) when (error.InnerException is PostgresException { SqlState: not ("53100" or "57014") })
            {
                refusal ??= error.Problem.What;
            }
        }

        await connection.ExecuteAsync($"CREATE DATABASE {Name} OWNER {Role} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'", cancellation);
        notes.Add(new(new(ObjectKind.Other, $"encoding {header.Database.Encoding}"), "The scratch server cannot make a database of it; the twin's is UTF8 and ordered by bytes."));
    }

    /// <remarks>Whether text is ordered by bytes decides which indexes serve LIKE, so that much is kept in any case.</remarks>
    private static IEnumerable<Sql> Candidates(TwinLocale locale, int major)
    {
        Sql library = $"LC_COLLATE {new SqlValue(locale.Collate)} LC_CTYPE {new SqlValue(locale.CharacterType)}";
        if (locale.Provider == "icu" && major >= ProvidersSince)
            yield return $"LOCALE_PROVIDER icu ICU_LOCALE {new SqlValue(locale.Locale ?? "und")} {library}";
        if (locale.Provider == "icu" && major >= ProvidersSince)
            yield return $"LOCALE_PROVIDER icu ICU_LOCALE {new SqlValue(locale.Locale ?? "und")} LOCALE 'C'";
        if (locale.Provider == "builtin" && major >= BuiltinSince)
            yield return $"LOCALE_PROVIDER builtin BUILTIN_LOCALE {new SqlValue(locale.Locale ?? "C")} {library}";
        if (locale.Provider == "builtin" && major >= BuiltinSince)
            yield return $"LOCALE_PROVIDER builtin BUILTIN_LOCALE {new SqlValue(locale.Locale ?? "C")} LOCALE 'C'";
        if (locale.Provider == "libc")
            yield return library;
        if (locale is { Provider: "libc", Collate: "C" or "POSIX" })
            yield return $"LOCALE 'C'";
        if (major >= ProvidersSince)
            yield return $"LOCALE_PROVIDER icu ICU_LOCALE {new SqlValue(locale.Collate.Split('.', '@')[0].Replace('_', '-'))} LOCALE 'C'";
        yield return $"LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'";
    }

    /// <remarks>A list such as <c>search_path</c> has to come from the session: as a literal it would be one name.</remarks>
    private static async Task SetAsync(NpgsqlConnection connection, Option setting, List<NotCovered> notes, CancellationToken cancellation)
    {
        if (!Capture.PlannerSettings.MovesPlans(setting.Name))
            return;

        try
        {
            await connection.ExecuteAsync(
                $"SELECT set_config({new SqlParameter(setting.Name)}, {new SqlParameter(setting.Value)}, false)", cancellation);
            await connection.ExecuteAsync($"ALTER DATABASE {Name} SET {new Identifier(setting.Name)} FROM CURRENT", cancellation);
        }
        catch (Core.Problems.PlumbException error) when (error.InnerException is PostgresException { SqlState: "42704" or "22023" or "55P02" })
        {
            notes.Add(new(new(ObjectKind.Other, $"setting {setting.Name}"), $"The scratch server does not take it: {error.Problem.What}"));
        }
    }
}
