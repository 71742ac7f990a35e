using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Connecting;

/// <summary>Turns what the driver throws into a <see cref="Problem"/>, once, keeping SQLSTATE, hint and cause.</summary>
public static class DriverErrors
{
    /// <summary>Explains an error whose connection is not at hand; null when it does not come from the driver.</summary>
    public static PlumbException? Explain(Exception error) => Explain(error, ServerPlace.Unknown);

    /// <summary>Explains an error of a statement on a connection; null when it does not come from the driver.</summary>
    public static PlumbException? Explain(Exception error, NpgsqlConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return Explain(error, ServerPlace.Of(connection));
    }

    /// <summary>Runs something against a server so that its failures are <see cref="PlumbException"/>s.</summary>
    public static async Task<T> GuardAsync<T>(NpgsqlConnection connection, Func<Task<T>> action)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            return await action();
        }
        catch (Exception error) when (Explain(error, connection) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Explains an error of opening a connection; null when it does not come from the driver.</summary>
    internal static PlumbException? Explain(Exception error, NpgsqlConnectionStringBuilder settings) =>
        Explain(error, ServerPlace.Of(settings));

    private static PlumbException? Explain(Exception error, ServerPlace place) => error switch
    {
        PlumbException or OperationCanceledException => null,
        PostgresException refused => new(EngineWords.Of(refused, place), refused),
        NpgsqlException or SocketException or IOException or TimeoutException or AuthenticationException => new(NetworkWords.Of(error, place), error),
        InvalidOperationException or ObjectDisposedException when Chain(error).OfType<NpgsqlException>().Any() || IsClosedConnection(error)
            => new(NetworkWords.Lost(place), error),
        _ => null,
    };

    /// <summary>An error and its causes, outermost first.</summary>
    internal static IEnumerable<Exception> Chain(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static bool IsClosedConnection(Exception error) =>
        error is InvalidOperationException && error.Message is "Connection is not open" or "The connection is not open.";
}
