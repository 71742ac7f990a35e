using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>How a column is computed from other columns of its row.</summary>
/// <param name="Expression">The computation.</param>
/// <param name="Virtual">Whether it is computed on reading (18 and later) and not on writing.</param>
public sealed record GeneratedValue(SqlExpression Expression, bool Virtual);
