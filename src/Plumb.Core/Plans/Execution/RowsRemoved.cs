namespace Plumb.Core.Plans.Execution;

/// <summary>Rows that were read and did not meet a condition, on average of the loops.</summary>
/// <param name="ByFilter">Those that the filter left out.</param>
/// <param name="ByRecheck">Those that an index gave and a second look left out.</param>
/// <param name="ByJoinFilter">The pairs that the join's own filter left out.</param>
/// <param name="ByConflictFilter">Those that were there and not to be changed.</param>
public sealed record RowsRemoved(double? ByFilter, double? ByRecheck, double? ByJoinFilter, double? ByConflictFilter);
