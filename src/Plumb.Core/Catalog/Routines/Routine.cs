using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Routines;

/// <summary>A function or a procedure.</summary>
public sealed record Routine : SchemaObject
{
    /// <summary>What kind it is.</summary>
    public RoutineKind Kind { get; init; }

    /// <summary>Its arguments, but for the columns of RETURNS TABLE.</summary>
    public ValueList<RoutineArgument> Arguments { get; init; }

    /// <summary>What it returns, as the engine writes it; null for a procedure.</summary>
    public SqlExpression? Returns { get; init; }

    /// <summary>The language it is written in.</summary>
    public required Identifier Language { get; init; }

    /// <summary>Its source, when it is kept as text.</summary>
    public string? Source { get; init; }

    /// <summary>Its body, when the engine keeps it parsed (BEGIN ATOMIC or RETURN).</summary>
    public SqlExpression? Body { get; init; }

    /// <summary>The library of a function in C.</summary>
    public string? Library { get; init; }

    /// <summary>How much its answer may change.</summary>
    public Volatility Volatility { get; init; }

    /// <summary>Whether it may be run by parallel workers.</summary>
    public ParallelSafety Parallel { get; init; }

    /// <summary>Whether it answers NULL to NULL without being called.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether it runs with its owner's rights.</summary>
    public bool SecurityDefiner { get; init; }

    /// <summary>Whether it is trusted not to tell anything of its arguments.</summary>
    public bool Leakproof { get; init; }

    /// <summary>Its cost, when not the usual one of its language.</summary>
    public string? Cost { get; init; }

    /// <summary>The rows it returns, when not the usual thousand.</summary>
    public string? Rows { get; init; }

    /// <summary>The function that helps the planner with it.</summary>
    public QualifiedName? Support { get; init; }

    /// <summary>The parameters that are set while it runs.</summary>
    public ValueList<Option> Settings { get; init; }

    /// <summary>The types that are handed over transformed.</summary>
    public ValueList<DataType> Transforms { get; init; }

    /// <summary>The extensions that it goes with when they are dropped.</summary>
    public ValueList<Identifier> DependsOnExtensions { get; init; }

    /// <summary>Its name with the types that tell it from others of that name.</summary>
    public required string Signature { get; init; }
}
