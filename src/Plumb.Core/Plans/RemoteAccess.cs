namespace Plumb.Core.Plans;

/// <summary>What the wrappers that come with the engine say of data elsewhere.</summary>
public sealed record RemoteAccess
{
    /// <summary>The relations that are joined or aggregated there.</summary>
    public string? Relations { get; init; }

    /// <summary>What is sent there.</summary>
    public string? Sql { get; init; }

    /// <summary>How many rows are sent at once.</summary>
    public long? BatchSize { get; init; }

    /// <summary>The file that is read.</summary>
    public string? File { get; init; }

    /// <summary>Its size in bytes.</summary>
    public long? FileSize { get; init; }

    /// <summary>The program whose output is read.</summary>
    public string? Program { get; init; }
}
