using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>How rows are spread over partitions.</summary>
/// <param name="Definition">The strategy with its columns, as the engine writes it: <c>RANGE (created_at)</c>.</param>
public sealed record PartitionKey(SqlExpression Definition);
