namespace Plumb.Postgres.Server;

/// <summary>Where Plumb has an engine from.</summary>
public enum EngineSource
{
    /// <summary>The user named it with <c>--engine</c> or <c>PLUMB_ENGINE</c>.</summary>
    Named,

    /// <summary>It is in a folder where a system's packages put PostgreSQL.</summary>
    Installed,

    /// <summary>It is on <c>PATH</c>.</summary>
    OnPath,

    /// <summary>Plumb fetched it into its cache.</summary>
    Fetched,
}
