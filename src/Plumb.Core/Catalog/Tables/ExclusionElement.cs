namespace Plumb.Core.Catalog.Tables;

/// <summary>One comparison of an exclusion constraint.</summary>
/// <param name="Key">What is compared.</param>
/// <param name="Operator">The operator, with its schema where it needs one, as the engine writes it.</param>
public sealed record ExclusionElement(IndexKey Key, OperatorName Operator);
