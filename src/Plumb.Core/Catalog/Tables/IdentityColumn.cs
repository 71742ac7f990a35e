namespace Plumb.Core.Catalog.Tables;

/// <summary>How a column numbers rows.</summary>
/// <param name="Always">Whether a number that a statement brings is refused.</param>
/// <param name="Sequence">Where the numbers come from.</param>
public sealed record IdentityColumn(bool Always, Sequence Sequence);
