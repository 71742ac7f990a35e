using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Inspect;

/// <summary>What can be inspected.</summary>
public abstract record InspectSource
{
    private InspectSource()
    {
    }

    /// <summary>A database on a server.</summary>
    public sealed record Database(ConnectionTarget Target) : InspectSource;

    /// <summary>SQL files, loaded one after the other into a scratch server.</summary>
    /// <param name="Name">What the user called them: a file or a folder.</param>
    /// <param name="Files">The files, in the order in which they are loaded.</param>
    public sealed record Scripts(string Name, ValueList<string> Files) : InspectSource;

    /// <summary>SQL on standard input, loaded into a scratch server.</summary>
    public sealed record StandardInput : InspectSource;

    /// <summary>A result that an earlier run wrote.</summary>
    public sealed record Saved(string File) : InspectSource;
}
