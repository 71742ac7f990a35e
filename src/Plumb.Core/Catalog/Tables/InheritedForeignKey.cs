namespace Plumb.Core.Catalog.Tables;

/// <summary>A foreign key that a partition has from a partitioned table above it, where it has another name or a comment of its own.</summary>
/// <param name="Of">The name of the foreign key above.</param>
/// <param name="Name">Its name here.</param>
/// <param name="Comment">What the owner says of it.</param>
public sealed record InheritedForeignKey(Identifier Of, Identifier Name, string? Comment);
