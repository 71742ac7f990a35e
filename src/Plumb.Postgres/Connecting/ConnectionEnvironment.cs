namespace Plumb.Postgres.Connecting;

/// <summary>What connecting takes from the machine: variables, the home folder, the user's name.</summary>
public sealed record ConnectionEnvironment
{
    /// <summary>The machine that Plumb runs on.</summary>
    public static ConnectionEnvironment Current { get; } = new()
    {
        Variable = Environment.GetEnvironmentVariable,
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
        UserName = Environment.UserName,
        SocketFolders = OperatingSystem.IsWindows() ? [] : ["/var/run/postgresql", "/tmp"],
    };

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The folder that holds <c>.pgpass</c> and <c>.pg_service.conf</c>.</summary>
    public required string Home { get; init; }

    /// <summary>The name of the operating system's user, the default role.</summary>
    public required string UserName { get; init; }

    /// <summary>Where servers of this machine put their sockets, the likeliest first.</summary>
    public required IReadOnlyList<string> SocketFolders { get; init; }

    /// <summary>A variable that is set to something.</summary>
    internal string? NonEmpty(string name) => Variable(name) is { Length: > 0 } value ? value : null;
}
