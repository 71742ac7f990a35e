using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>One thing that an index looks up: a column or an expression.</summary>
public sealed record IndexKey
{
    /// <summary>The column, when it is one.</summary>
    public Identifier? Column { get; init; }

    /// <summary>The expression, when it is not a column.</summary>
    public SqlExpression? Expression { get; init; }

    /// <summary>Its collation, when not the column's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>Its operator class, when not the type's usual one, or when it has settings.</summary>
    public QualifiedName? OperatorClass { get; init; }

    /// <summary>The settings of its operator class.</summary>
    public ValueList<Option> OperatorClassOptions { get; init; }

    /// <summary>Whether it is kept in falling order.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether NULLs come first.</summary>
    public bool NullsFirst { get; init; }

    /// <summary>How much the planner learns of the expression, when not the server's usual amount.</summary>
    public int? StatisticsTarget { get; init; }
}
