namespace Plumb.Core.Plans.Execution;

/// <summary>The rows that a statement changed.</summary>
/// <param name="Inserted">Those that were added.</param>
/// <param name="Updated">Those that were changed.</param>
/// <param name="Deleted">Those that were taken away.</param>
/// <param name="Skipped">Those that were left as they are.</param>
/// <param name="Conflicting">Those that were there already.</param>
public sealed record RowChanges(double? Inserted, double? Updated, double? Deleted, double? Skipped, double? Conflicting);
