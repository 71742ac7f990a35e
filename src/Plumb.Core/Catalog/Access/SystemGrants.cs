namespace Plumb.Core.Catalog.Access;

/// <summary>Privileges on an object that the engine made, where somebody changed them.</summary>
/// <param name="Object">The object.</param>
/// <param name="Column">The column, where the privileges are a column's.</param>
/// <param name="Initial">What the engine gave.</param>
/// <param name="Current">What holds now.</param>
public sealed record SystemGrants(ObjectReference Object, string? Column, AccessList Initial, AccessList Current);
