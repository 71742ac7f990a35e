using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>What an error on the way to the server means to a person.</summary>
internal static class NetworkWords
{
    internal static Problem Of(Exception error, ServerPlace place)
    {
        var chain = DriverErrors.Chain(error).ToList();
        if (chain.OfType<SocketException>().FirstOrDefault() is { } socket)
            return OfSocket(socket, place);
        if (chain.OfType<AuthenticationException>().FirstOrDefault() is { } untrusted)
            return Encryption(place, EngineWords.Sentence(untrusted.Message), "Correct sslrootcert so that it holds the server's authority, or connect by the name that the certificate holds.");
        if (chain.OfType<TimeoutException>().Any())
            return Failed("connection-timeout", $"{place.AtHead} did not answer in time.",
                "A firewall may swallow the packets, or the server is overloaded.",
                "Check host and port, or raise connect_timeout.");
        return error is NpgsqlException ? OfDriver(error.Message, place) : Lost(place);
    }

    internal static Problem Lost(ServerPlace place) => Failed("connection-lost",
        $"The connection to {place.Endpoint} was lost.",
        "The server or the network went away while a command ran.",
        "See that the server runs, and run the command again.");

    private static Problem OfSocket(SocketException error, ServerPlace place) => error.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => Failed("host-unknown",
            $"There is no host called {place.Host ?? "that"}.",
            "The name could not be resolved to an address.",
            "Correct the host's name, or check the machine's network and name server."),
        SocketError.ConnectionRefused => Failed("connection-refused",
            $"Nothing answers at {At(place)}.",
            IsSocket(place) ? "The socket is there, but no server listens on it." : "The host is there, but no server listens on that port.",
            "Start the server, or correct host and port."),
        SocketError.AddressNotAvailable when IsSocket(place) => Failed("connection-refused",
            $"Nothing answers at {At(place)}.",
            $"The folder {place.Host} holds no socket of a server on that port.",
            "Start the server, or correct host and port."),
        SocketError.AccessDenied => Failed("connection-denied",
            $"This user may not connect to {place.Endpoint}.",
            "The operating system denies it.",
            "Run the command as a user who may use that socket, or connect over TCP."),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.HostDown => Failed("host-unreachable",
            $"{place.AtHead} cannot be reached.",
            "No network route leads there.",
            "Check the network, the VPN and the host's address."),
        SocketError.TimedOut => Failed("connection-timeout",
            $"{place.AtHead} did not answer in time.",
            "A firewall may swallow the packets, or the host is down.",
            "Check host and port, or raise connect_timeout."),
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => Lost(place),
        _ => Failed("connection-failed", $"{place.AtHead} cannot be reached.", EngineWords.Sentence(error.Message), "Check host, port and network."),
    };

    private static Problem OfDriver(string message, ServerPlace place) => message switch
    {
        _ when message.StartsWith("No password has been provided", StringComparison.Ordinal) => Input("password-missing",
            $"{place.AtHead} asks {place.User} for a password.",
            "None is given, and ~/.pgpass has no entry that fits.",
            "Give it in ~/.pgpass or in PGPASSWORD."),
        _ when message.StartsWith("SSL connection requested", StringComparison.Ordinal) => Encryption(place,
            "The server does not offer TLS, and sslmode asks for it.", "Switch ssl on at the server, or use sslmode=prefer."),
        _ when message.StartsWith("Received unknown response", StringComparison.Ordinal) => Failed("not-postgres",
            $"{place.AtHead} does not speak PostgreSQL's protocol.",
            "Something else listens on that port.",
            "Correct host and port."),
        _ when message.Contains("channel binding", StringComparison.OrdinalIgnoreCase) || message.Contains("authentication", StringComparison.OrdinalIgnoreCase)
            => Input("authentication-failed", $"{place.AtHead} asks {place.User} for another way to log in than the connection allows.",
                EngineWords.Sentence(message), "Correct require_auth and channel_binding, or the server's pg_hba.conf."),
        _ => Lost(place),
    };

    private static bool IsSocket(ServerPlace place) => place.Host is { } host && ConnectionTarget.IsSocket(host);

    private static string At(ServerPlace place) => place.Endpoint.Replace("the server at ", "", StringComparison.Ordinal);

    private static Problem Encryption(ServerPlace place, string why, string fix) =>
        Failed("tls-failed", $"No encrypted connection to {place.Endpoint} could be made.", why, fix);

    private static Problem Input(string code, string what, string why, string fix) => new(code, what, why, fix) { Kind = ProblemKind.BadInput };

    private static Problem Failed(string code, string what, string why, string fix) => new(code, what, why, fix) { Kind = ProblemKind.EngineFailed };
}
