using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>Where a database is and who asks for it. Its text never holds a password.</summary>
/// <remarks>
/// Connections are not pooled, and the driver does not load the server's types, which costs a twentieth of a second at every
/// start: a query casts what is not a plain type (<c>"char"</c>, enums, domains) to <c>text</c>. One command is one statement.
/// </remarks>
public sealed class ConnectionTarget
{
    private readonly SessionKind _kind;

    /// <summary>Npgsql otherwise splits a text at semicolons itself, and wrongly so in the body of a SQL function.</summary>
    static ConnectionTarget() => AppContext.SetSwitch("Npgsql.EnableSqlRewriting", false);

    /// <summary>Takes settings that are complete and known to be sound.</summary>
    internal ConnectionTarget(NpgsqlConnectionStringBuilder settings)
        : this([settings], SessionKind.Any, default)
    {
    }

    private ConnectionTarget(IReadOnlyList<NpgsqlConnectionStringBuilder> hosts, SessionKind kind, ValueList<string> notes) =>
        (Hosts, _kind, Notes) = ([.. hosts.Select(Sealed)], kind, notes);

    /// <summary>What a person should know of how the text was taken, such as a password file that was left out.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>The database that it leads to.</summary>
    public Identifier Database => Hosts[0].Database!;

    /// <summary>The role that asks.</summary>
    public Identifier User => Hosts[0].Username!;

    /// <summary>The driver's settings for each host; they hold the password.</summary>
    internal IReadOnlyList<NpgsqlConnectionStringBuilder> Hosts { get; }

    /// <summary>Reads what a user wrote, and fills it up as psql would from variables, services and password files.</summary>
    /// <param name="text">A URI, <c>parameter=value</c> pairs, or a .NET connection string; null or empty for the defaults.</param>
    /// <param name="environment">Where variables and files are looked up.</param>
    public static ConnectionTarget Parse(string? text, ConnectionEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var notes = new List<string>();
        var resolver = new ConnectionResolver(ConnectionText.Read(text, environment, notes), environment, notes);
        var hosts = resolver.Resolve();
        return new(hosts, resolver.SessionKind, notes.ToValueList());
    }

    /// <summary>The same server and user, another database.</summary>
    public ConnectionTarget WithDatabase(Identifier database) => With(settings => settings.Database = database.Value);

    /// <summary>Opens a connection; a failure is a <see cref="PlumbException"/>.</summary>
    public Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation) => new ConnectionOpener(Hosts, _kind).OpenAsync(cancellation);

    /// <summary>Says where it leads, as <c>user@host:port/database</c>, without a secret.</summary>
    public override string ToString() => $"{User}@{string.Join(',', Hosts.Select(EndpointOf))}/{Database}";

    /// <summary>The same place with some settings changed.</summary>
    internal ConnectionTarget With(Action<NpgsqlConnectionStringBuilder> change) => new([.. Hosts.Select(host => Changed(host, change))], _kind, Notes);

    /// <summary>Whether a host is the folder of a Unix socket.</summary>
    internal static bool IsSocket(string host) => host is ['/', ..] or ['@', ..] || Path.IsPathRooted(host);

    /// <summary>A host with its port, in words.</summary>
    internal static string EndpointOf(NpgsqlConnectionStringBuilder settings) =>
        settings.Host!.Contains(':', StringComparison.Ordinal) && !IsSocket(settings.Host) ? $"[{settings.Host}]:{settings.Port}" : $"{settings.Host}:{settings.Port}";

    /// <summary>Shuts out what the driver would add by itself from the environment and from a password file.</summary>
    private static NpgsqlConnectionStringBuilder Sealed(NpgsqlConnectionStringBuilder settings) => Changed(settings, copy =>
    {
        copy.Pooling = false;
        copy.Enlist = false;
        copy.Passfile = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        if (!IsSocket(copy.Host ?? ""))
        {
            copy.TcpKeepAlive = true;
            copy.TcpKeepAliveTime = 15;
            copy.TcpKeepAliveInterval = 5;
        }

        if (string.IsNullOrEmpty(copy.Options) && !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PGOPTIONS")))
            copy.Options = " ";
    });

    private static NpgsqlConnectionStringBuilder Changed(NpgsqlConnectionStringBuilder settings, Action<NpgsqlConnectionStringBuilder> change)
    {
        var copy = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        change(copy);
        return copy;
    }
}
