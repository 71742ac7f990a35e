namespace Plumb.Core.Catalog.Tables;

/// <summary>Points at a column of a table.</summary>
public sealed record ColumnReference(QualifiedName Table, Identifier Column);
