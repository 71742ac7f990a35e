using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>How an engine did when a scratch server was started on it, asked, and stopped.</summary>
/// <param name="Engine">The engine.</param>
public sealed record EngineReport(PostgresEngine Engine)
{
    /// <summary>Why it cannot be used; null when it can.</summary>
    public Problem? Failure { get; init; }

    /// <summary>How long it took from the wish for a server to one that takes connections; a first start makes the template, too.</summary>
    public TimeSpan Start { get; init; }

    /// <summary>How long a connection with a query took.</summary>
    public TimeSpan Query { get; init; }

    /// <summary>How long it took until nothing of the server was left.</summary>
    public TimeSpan Stop { get; init; }

    /// <summary>The extensions that it offers.</summary>
    public ValueList<string> Extensions { get; init; }

    /// <summary>What it was built without.</summary>
    public ValueList<EngineLack> Lacks { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool Works => Failure is null;
}
