using Plumb.Postgres.Scripts;
using Plumb.Postgres.Server;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>What to plan, on which twin, and how.</summary>
public sealed record PlanningRequest
{
    /// <summary>The twin's file.</summary>
    public required string Twin { get; init; }

    /// <summary>Opens the statements to plan.</summary>
    public required Func<CancellationToken, Task<ScriptSource>> OpenQueries { get; init; }

    /// <summary>What stands for parameters.</summary>
    public PlanValues Values { get; init; }

    /// <summary>The role whose settings hold; null for those that hold for everybody.</summary>
    public Identifier? Role { get; init; }

    /// <summary>At what size; null where it is the twin's own.</summary>
    public TwinSize? Size { get; init; }

    /// <summary>The scratch server; its major version is the source's unless it says otherwise.</summary>
    public ScratchOptions Scratch { get; init; } = new();
}
