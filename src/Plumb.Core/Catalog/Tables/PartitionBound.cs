using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>Which rows of a partitioned table a partition holds.</summary>
/// <param name="Parent">The partitioned table.</param>
/// <param name="Bound">The rows, as the engine writes it: <c>FOR VALUES FROM … TO …</c> or <c>DEFAULT</c>.</param>
public sealed record PartitionBound(QualifiedName Parent, SqlExpression Bound);
