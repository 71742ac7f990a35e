namespace Plumb.Core.Catalog;

/// <summary>Something that is in the database, but not in the catalog.</summary>
/// <param name="Object">What it is.</param>
/// <param name="Reason">Why it is not there: not modelled, or not to be seen by this role.</param>
public sealed record NotCovered(ObjectReference Object, string Reason);
