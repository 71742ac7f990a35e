using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>What an error that PostgreSQL reports means to a person.</summary>
internal static class EngineWords
{
    /// <summary>What Npgsql puts in place of a detail that may hold a row.</summary>
    private const string Redacted = "Detail redacted";

    internal static Problem Of(PostgresException error, ServerPlace place) => Words(error, place) with { EngineCode = error.SqlState };

    private static Problem Words(PostgresException error, ServerPlace place) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => Input("authentication-failed",
            $"{place.AtHead} does not accept the password of {place.User}.",
            "The password is wrong, or the role has none.",
            "Correct the password in the connection, in PGPASSWORD or in ~/.pgpass."),
        PostgresErrorCodes.InvalidAuthorizationSpecification => Input("authentication-failed",
            $"{place.AtHead} does not let {place.User} in.",
            Sentence(error.MessageText),
            "Connect as another role, or let this one in: create it, or add a line to the server's pg_hba.conf."),
        PostgresErrorCodes.InvalidCatalogName => Input("database-missing",
            $"There is no {place.Database} on {place.Endpoint}.",
            Sentence(error.MessageText),
            "Correct the database's name; where none is given, it is the role's name."),
        PostgresErrorCodes.InsufficientPrivilege => Failed("permission-denied",
            $"{Capital(place.User)} may not do this in {place.Database}: {error.MessageText}.",
            Detail(error) ?? "The role lacks a right on the object.",
            "Grant the right, or connect as a role that has it."),
        PostgresErrorCodes.CannotConnectNow => Failed("server-not-ready",
            $"{place.AtHead} does not take connections now: {error.MessageText}.",
            "It is starting, stopping or recovering.",
            "Wait a moment and try again."),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => Failed("connection-lost",
            $"The connection to {place.Endpoint} was ended by the server.",
            Sentence(error.MessageText),
            "Find out in the server's log who stopped it, and run the command again."),
        PostgresErrorCodes.TooManyConnections => Failed("too-many-connections",
            $"{place.AtHead} has no connection left for {place.User}.",
            Sentence(error.MessageText),
            "Close idle connections, or raise max_connections or the role's connection limit."),
        PostgresErrorCodes.QueryCanceled => Failed("statement-canceled",
            $"{place.AtHead} stopped a statement: {error.MessageText}.",
            "A statement_timeout passed, or someone cancelled it.",
            "Raise statement_timeout, for instance with options='-c statement_timeout=5min', and run the command again."),
        PostgresErrorCodes.LockNotAvailable => Failed("lock-timeout",
            $"A statement on {place.Database} did not get a lock: {error.MessageText}.",
            "Another session holds it.",
            "Wait until that session ends, or end it, and run the command again."),
        PostgresErrorCodes.DiskFull => Failed("disk-full",
            $"The disk of {place.Endpoint} is full: {error.MessageText}.",
            Detail(error) ?? "The statement needs more space than is left.",
            "Make room on the disk that holds the server's data."),
        PostgresErrorCodes.OutOfMemory => Failed("server-out-of-memory",
            $"{place.AtHead} ran out of memory: {error.MessageText}.",
            Detail(error) ?? "The statement needs more memory than is left.",
            "Free memory on the server's machine, or lower its memory settings."),
        _ => Failed("engine-refused",
            $"{Capital(place.Endpoint)} refused a statement: {error.MessageText}.",
            Reason(error) ?? $"PostgreSQL calls this {error.SqlState}.",
            "Run the command again with --verbose to see the statement's error in full."),
    };

    /// <summary>The detail and the hint, which need not be a thing to do.</summary>
    internal static string? Reason(PostgresException error) => (Detail(error), error.Hint) switch
    {
        ({ } detail, { Length: > 0 } hint) => $"{detail} {Sentence(hint)}",
        (null, { Length: > 0 } hint) => Sentence(hint),
        var (detail, _) => detail,
    };

    /// <summary>The detail, unless the driver hid it because it may hold data.</summary>
    internal static string? Detail(PostgresException error) =>
        error.Detail is { Length: > 0 } detail && !detail.StartsWith(Redacted, StringComparison.Ordinal) ? Sentence(detail) : null;

    /// <summary>A message of the engine, as a sentence.</summary>
    internal static string Sentence(string text) => Capital(text.TrimEnd()) is var sentence && sentence.EndsWith('.') ? sentence : sentence + ".";

    private static string Capital(string text) => text is [var first, ..] ? char.ToUpperInvariant(first) + text[1..] : text;

    private static Problem Input(string code, string what, string why, string fix) => new(code, what, why, fix) { Kind = ProblemKind.BadInput };

    private static Problem Failed(string code, string what, string why, string fix) => new(code, what, why, fix) { Kind = ProblemKind.EngineFailed };
}
