using System.Collections.Frozen;

namespace Plumb.Postgres.Connecting;

/// <summary>Every parameter that libpq knows, and what Plumb does with it.</summary>
internal static class ConnectionParameters
{
    /// <summary>Each parameter that Plumb follows, with the variable that gives its default.</summary>
    private static readonly FrozenDictionary<string, string?> Followed = new Dictionary<string, string?>
    {
        ["host"] = "PGHOST",
        ["hostaddr"] = "PGHOSTADDR",
        ["port"] = "PGPORT",
        ["dbname"] = "PGDATABASE",
        ["user"] = "PGUSER",
        ["password"] = "PGPASSWORD",
        ["passfile"] = "PGPASSFILE",
        ["service"] = "PGSERVICE",
        ["servicefile"] = "PGSERVICEFILE",
        ["options"] = "PGOPTIONS",
        ["application_name"] = "PGAPPNAME",
        ["connect_timeout"] = "PGCONNECT_TIMEOUT",
        ["sslmode"] = "PGSSLMODE",
        ["sslnegotiation"] = "PGSSLNEGOTIATION",
        ["sslrootcert"] = "PGSSLROOTCERT",
        ["sslcert"] = "PGSSLCERT",
        ["sslkey"] = "PGSSLKEY",
        ["sslpassword"] = null,
        ["channel_binding"] = "PGCHANNELBINDING",
        ["require_auth"] = "PGREQUIREAUTH",
        ["gssencmode"] = "PGGSSENCMODE",
        ["target_session_attrs"] = "PGTARGETSESSIONATTRS",
    }.ToFrozenDictionary();

    /// <summary>Parameters that tune or rename, so that leaving them out changes nothing that a user relies on.</summary>
    private static readonly FrozenSet<string> Ignored =
        """
        client_encoding fallback_application_name keepalives keepalives_idle keepalives_interval keepalives_count
        tcp_user_timeout sslcompression sslsni load_balance_hosts krbsrvname gsslib gssdelegation
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Parameters that protect the user, or change the protocol; leaving them out in silence would be wrong.</summary>
    private static readonly FrozenDictionary<string, string?> Unsupported = new Dictionary<string, string?>
    {
        ["requirepeer"] = "PGREQUIREPEER",
        ["sslcrl"] = "PGSSLCRL",
        ["sslcrldir"] = "PGSSLCRLDIR",
        ["sslcertmode"] = "PGSSLCERTMODE",
        ["ssl_min_protocol_version"] = "PGSSLMINPROTOCOLVERSION",
        ["ssl_max_protocol_version"] = "PGSSLMAXPROTOCOLVERSION",
        ["min_protocol_version"] = "PGMINPROTOCOLVERSION",
        ["max_protocol_version"] = "PGMAXPROTOCOLVERSION",
        ["scram_client_key"] = null,
        ["scram_server_key"] = null,
        ["oauth_issuer"] = null,
        ["oauth_client_id"] = null,
        ["oauth_client_secret"] = null,
        ["oauth_scope"] = null,
        ["replication"] = null,
        ["sslkeylogfile"] = null,
    }.ToFrozenDictionary();

    /// <summary>The names, for whoever misspelled one.</summary>
    internal static IEnumerable<string> Known => Followed.Keys.Concat(Ignored).Concat(Unsupported.Keys);

    /// <summary>Whether libpq has this parameter.</summary>
    internal static bool IsKnown(string name) => Followed.ContainsKey(name) || Ignored.Contains(name) || Unsupported.ContainsKey(name);

    /// <summary>Whether Plumb leaves it out, and says so.</summary>
    internal static bool IsIgnored(string name) => Ignored.Contains(name);

    /// <summary>Whether Plumb cannot do what it asks for.</summary>
    internal static bool IsUnsupported(string name) => Unsupported.ContainsKey(name);

    /// <summary>The parameters that the environment sets.</summary>
    internal static IEnumerable<ConnectionSetting> From(ConnectionEnvironment environment) =>
        from pair in Followed.Concat(Unsupported)
        where pair.Value is not null
        let value = environment.NonEmpty(pair.Value)
        where value is not null
        select new ConnectionSetting(pair.Key, value);
}
