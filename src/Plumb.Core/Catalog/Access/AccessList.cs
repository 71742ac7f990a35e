namespace Plumb.Core.Catalog.Access;

/// <summary>Who may do what with an object.</summary>
/// <param name="Grants">Everybody's first, then the owner's, then the others' in the order in which they were given.</param>
public sealed record AccessList(ValueList<Grant> Grants);
