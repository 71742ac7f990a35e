namespace Plumb.Core.Catalog;

/// <summary>A schema: a room for objects.</summary>
public sealed record Schema : GlobalObject;
