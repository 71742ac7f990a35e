namespace Plumb.Core.Results;

/// <summary>Something that whoever reads the result should know.</summary>
/// <param name="What">The note.</param>
/// <param name="Evidence">How Plumb knows; null where it speaks of itself.</param>
public sealed record Note(string What, Evidence? Evidence = null);
