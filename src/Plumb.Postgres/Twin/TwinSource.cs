using Plumb.Core.Problems;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Twin;

/// <summary>What a twin can be taken of.</summary>
public abstract record TwinSource
{
    private TwinSource()
    {
    }

    /// <summary>A database on a server.</summary>
    public sealed record Database(ConnectionTarget Target) : TwinSource;

    /// <summary>What the script of a twin recorded, in a file.</summary>
    public sealed record Recording(string File) : TwinSource;

    /// <summary>What the script of a twin records, on standard input.</summary>
    public sealed record StandardInput : TwinSource;

    /// <summary>Tells what a user meant; null is the database that the environment names.</summary>
    public static TwinSource Of(string? text, ConnectionEnvironment environment) => text switch
    {
        "-" => new StandardInput(),
        not null when File.Exists(text) => new Recording(text),
        not null when IsName(text) => throw new PlumbException(Missing(text)),
        _ => new Database(ConnectionTarget.Parse(text, environment)),
    };

    private static bool IsName(string text) =>
        text.Length > 0 && !text.Contains('=', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal);

    private static Problem Missing(string text) => new("source-missing", $"'{text}' is neither a file nor a connection.",
        "A connection is a URI (postgres://user@host/database) or parameters (host=… dbname=…).", "Correct the path, or see `plumb help connections`.")
    {
        Kind = ProblemKind.BadInput,
    };
}
