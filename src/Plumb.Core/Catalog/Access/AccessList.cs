namespace Plumb.Core.Catalog.Access;

/// <summary>Who may do what with an object.</summary>
/// <param name="Grants">The owner's first, then the others' in the order in which they were given; where the engine itself gives everybody something, everybody's before all.</param>
public sealed record AccessList(ValueList<Grant> Grants);
