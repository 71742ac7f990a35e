using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Routines;

/// <summary>One argument of a routine.</summary>
public sealed record RoutineArgument
{
    /// <summary>Its name, if it has one.</summary>
    public Identifier? Name { get; init; }

    /// <summary>Its type.</summary>
    public required DataType Type { get; init; }

    /// <summary>Which way it goes.</summary>
    public ArgumentMode Mode { get; init; }

    /// <summary>Its value when none is given.</summary>
    public SqlExpression? Default { get; init; }
}
