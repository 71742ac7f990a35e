namespace Plumb.Cli.Running;

/// <summary>What a user may ask of every command alike.</summary>
internal sealed record SessionOptions
{
    /// <summary>The answer as JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Causes with problems.</summary>
    public bool Verbose { get; init; }

    /// <summary>No progress and no remarks.</summary>
    public bool Quiet { get; init; }

    /// <summary>No colour.</summary>
    public bool NoColor { get; init; }

    /// <summary>The folder of the engine's programs, where the user named one.</summary>
    public string? Engine { get; init; }
}
