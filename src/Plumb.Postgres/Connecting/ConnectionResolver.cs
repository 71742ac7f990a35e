using System.Globalization;
using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>Turns parameters into the driver's settings, one for each host.</summary>
internal sealed class ConnectionResolver(Dictionary<string, string> settings, ConnectionEnvironment environment, List<string> notes)
{
    private const int DefaultTimeout = 15;
    private const int LongestTimeout = 1024;

    internal SessionKind SessionKind => Choose("target_session_attrs", SessionKind.Any, new()
    {
        ["any"] = SessionKind.Any,
        ["read-write"] = SessionKind.ReadWrite,
        ["read-only"] = SessionKind.ReadOnly,
        ["primary"] = SessionKind.Primary,
        ["standby"] = SessionKind.Standby,
        ["prefer-standby"] = SessionKind.PreferStandby,
    });

    internal IReadOnlyList<NpgsqlConnectionStringBuilder> Resolve()
    {
        var user = Value("user") ?? environment.UserName;
        var shared = Shared(user, Value("dbname") ?? user);
        var passwords = Value("password") is null ? PasswordFile.Read(Value("passfile") ?? PasswordFile.DefaultPath(environment), notes) : null;
        return [.. Endpoints().Select(endpoint => At(endpoint, shared, passwords))];
    }

    private NpgsqlConnectionStringBuilder Shared(string user, string database) => new()
    {
        Username = user,
        Database = database,
        Password = Value("password"),
        ApplicationName = Value("application_name") ?? "plumb",
        Options = Value("options"),
        Timeout = Timeout(),
        CommandTimeout = 0,
        SslMode = Encryption(),
        SslNegotiation = Choose("sslnegotiation", SslNegotiation.Postgres, new() { ["postgres"] = SslNegotiation.Postgres, ["direct"] = SslNegotiation.Direct }),
        RootCertificate = Value("sslrootcert") == "system" ? null : ExistingFile("sslrootcert"),
        SslCertificate = ExistingFile("sslcert"),
        SslKey = ExistingFile("sslkey"),
        SslPassword = Value("sslpassword"),
        ChannelBinding = Choose("channel_binding", ChannelBinding.Prefer, new()
        {
            ["disable"] = ChannelBinding.Disable,
            ["prefer"] = ChannelBinding.Prefer,
            ["require"] = ChannelBinding.Require,
        }),
        RequireAuth = RequireAuth(),
        GssEncryptionMode = GssEncryption(),
    };

    private NpgsqlConnectionStringBuilder At((string Host, int Port) endpoint, NpgsqlConnectionStringBuilder shared, PasswordFile? passwords)
    {
        var builder = new NpgsqlConnectionStringBuilder(shared.ConnectionString) { Host = endpoint.Host, Port = endpoint.Port };
        var isSocket = ConnectionTarget.IsSocket(endpoint.Host);
        if (isSocket)
            builder.SslMode = SslMode.Disable;
        if (passwords is not null)
        {
            var named = isSocket && environment.SocketFolders.Contains(endpoint.Host) ? "localhost" : endpoint.Host;
            builder.Password = passwords.Find(named, endpoint.Port, shared.Database!, shared.Username!);
        }

        return builder;
    }

    /// <summary>Every host with its port, the only port being that of all hosts.</summary>
    private IReadOnlyList<(string Host, int Port)> Endpoints()
    {
        var names = Value("host")?.Split(',') ?? [];
        var addresses = Value("hostaddr")?.Split(',') ?? [];
        var hosts = addresses.Length > 0 ? addresses : names.Length > 0 ? names : [""];
        if (addresses.Length > 0 && names.Length > 0 && addresses.Length != names.Length)
            throw ConnectionProblems.BadValue("hostaddr", "as many addresses as 'host' has names");
        if (addresses.Length > 0 && Value("sslmode") == "verify-full")
            throw ConnectionProblems.Unsupported("hostaddr");

        var ports = Value("port")?.Split(',') ?? [""];
        if (ports.Length != 1 && ports.Length != hosts.Length)
            throw ConnectionProblems.BadValue("port", "one port, or as many as there are hosts");

        return [.. hosts.Select((host, i) => (host.Trim(), Port(ports.Length == 1 ? ports[0] : ports[i])))
            .Select(pair => (pair.Item1.Length > 0 ? pair.Item1 : DefaultHost(pair.Item2), pair.Item2))];
    }

    private static int Port(string text) => text.Trim() is not { Length: > 0 } written
        ? 5432
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw ConnectionProblems.BadValue("port", "a number from 1 to 65535");

    private string DefaultHost(int port) =>
        environment.SocketFolders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, $".s.PGSQL.{port}"))) ?? "localhost";

    private int Timeout()
    {
        if (Value("connect_timeout") is not { } text)
            return DefaultTimeout;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Clamp(seconds, 0, LongestTimeout)
            : throw ConnectionProblems.BadValue("connect_timeout", "a number of seconds");
    }

    /// <summary>libpq's sslmode; with a root certificate, <c>require</c> verifies it as libpq does.</summary>
    private SslMode Encryption()
    {
        var isSystem = Value("sslrootcert") == "system";
        var mode = Choose("sslmode", isSystem ? SslMode.VerifyFull : SslMode.Prefer, new()
        {
            ["disable"] = SslMode.Disable,
            ["allow"] = SslMode.Allow,
            ["prefer"] = SslMode.Prefer,
            ["require"] = SslMode.Require,
            ["verify-ca"] = SslMode.VerifyCA,
            ["verify-full"] = SslMode.VerifyFull,
        });
        if (isSystem && mode != SslMode.VerifyFull)
            throw ConnectionProblems.BadValue("sslmode", "only verify-full together with sslrootcert=system");
        return mode == SslMode.Require && Value("sslrootcert") is not null ? SslMode.VerifyCA : mode;
    }

    private GssEncryptionMode GssEncryption() =>
        Choose("gssencmode", false, new() { ["disable"] = false, ["prefer"] = false, ["require"] = true })
            ? throw ConnectionProblems.Unsupported("gssencmode")
            : GssEncryptionMode.Disable;

    private string? RequireAuth()
    {
        string[] methods = ["password", "md5", "gss", "sspi", "scram-sha-256", "none"];
        var value = Value("require_auth");
        return value is null || value.Split(',').All(method => methods.Contains(method.TrimStart('!')))
            ? value
            : throw ConnectionProblems.BadValue("require_auth", string.Join(", ", methods));
    }

    private string? ExistingFile(string name) =>
        Value(name) is not { } path || File.Exists(path) ? Value(name) : throw ConnectionProblems.FileMissing(name, path);

    private T Choose<T>(string name, T otherwise, Dictionary<string, T> choices)
    {
        if (Value(name) is not { } value)
            return otherwise;
        if (choices.TryGetValue(value.ToLowerInvariant(), out var choice))
            return choice;

        var problem = ConnectionProblems.BadValue(name, string.Join(", ", choices.Keys)).Problem;
        throw new PlumbException(problem with { DidYouMean = Spelling.Nearest(value, choices.Keys) });
    }

    private string? Value(string name) => settings.GetValueOrDefault(name);
}
