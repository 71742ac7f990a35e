using Plumb.Postgres.Server;

namespace Plumb.Postgres.Inspect;

/// <summary>What to inspect, and with what.</summary>
public sealed record InspectRequest
{
    /// <summary>What to inspect.</summary>
    public required InspectSource Source { get; init; }

    /// <summary>Which part of it.</summary>
    public CatalogSelection Selection { get; init; } = new();

    /// <summary>The scratch server to load SQL into.</summary>
    public ScratchOptions Scratch { get; init; } = new();

    /// <summary>Opens standard input, for SQL that comes from there.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;
}
