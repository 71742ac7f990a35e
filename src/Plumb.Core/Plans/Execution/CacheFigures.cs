namespace Plumb.Core.Plans.Execution;

/// <summary>How a memory of earlier answers fared.</summary>
/// <param name="Hits">How often it knew the answer.</param>
/// <param name="Misses">How often it did not.</param>
/// <param name="Evictions">How many answers were forgotten for want of memory.</param>
/// <param name="Overflows">How many answers did not fit at all.</param>
public sealed record CacheFigures(long Hits, long Misses, long Evictions, long Overflows);
