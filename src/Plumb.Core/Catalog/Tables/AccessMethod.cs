namespace Plumb.Core.Catalog.Tables;

/// <summary>A way to store tables, or to build indexes.</summary>
public sealed record AccessMethod : GlobalObject
{
    /// <summary>Whether it is for tables or for indexes.</summary>
    public AccessMethodKind Kind { get; init; }

    /// <summary>The function that tells the engine how it works.</summary>
    public required QualifiedName Handler { get; init; }
}
