namespace Plumb.Core.Twin;

/// <summary>The costs that a tablespace has of its own.</summary>
public sealed record TablespaceSettings(Identifier Name, ValueList<Option> Options);
