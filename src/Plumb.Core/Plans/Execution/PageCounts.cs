namespace Plumb.Core.Plans.Execution;

/// <summary>How many pages were touched.</summary>
/// <param name="Hit">Those that were in memory.</param>
/// <param name="Read">Those that were not.</param>
/// <param name="Dirtied">Those that were changed for the first time.</param>
/// <param name="Written">Those that had to be written to make room.</param>
public sealed record PageCounts(long Hit, long Read, long Dirtied, long Written);
