namespace Plumb.Postgres.Rendering;

/// <summary>Something of a catalog that its script does not make, or not as it was.</summary>
/// <param name="Object">The object.</param>
/// <param name="Reason">Why, and what to do about it.</param>
public sealed record DdlNote(ObjectReference Object, string Reason);
