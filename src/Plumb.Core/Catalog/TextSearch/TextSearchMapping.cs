namespace Plumb.Core.Catalog.TextSearch;

/// <summary>Which dictionaries look at one kind of token.</summary>
/// <param name="Token">The kind of token.</param>
/// <param name="Dictionaries">The dictionaries, in the order in which they are asked.</param>
public sealed record TextSearchMapping(Identifier Token, ValueList<QualifiedName> Dictionaries);
