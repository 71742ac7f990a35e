namespace Plumb.Core.Catalog;

/// <summary>One object needs another to exist before it can be made.</summary>
public readonly record struct Dependency(ObjectReference Object, ObjectReference Needs);
