using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Routines;

/// <summary>An aggregate.</summary>
public sealed record Aggregate : SchemaObject
{
    /// <summary>Its name with the types that tell it from others of that name.</summary>
    public required string Signature { get; init; }

    /// <summary>Its arguments, as the engine writes them.</summary>
    public required SqlExpression Arguments { get; init; }

    /// <summary>Its arguments without names and defaults, as statements point at it.</summary>
    public required SqlExpression IdentityArguments { get; init; }

    /// <summary>Whether it is a hypothetical-set aggregate.</summary>
    public bool Hypothetical { get; init; }

    /// <summary>How it goes over rows.</summary>
    public required AggregateTransition Transition { get; init; }

    /// <summary>How it goes over a moving window.</summary>
    public AggregateTransition? Moving { get; init; }

    /// <summary>The function that joins two states.</summary>
    public QualifiedName? Combine { get; init; }

    /// <summary>The function that writes a state.</summary>
    public QualifiedName? Serialize { get; init; }

    /// <summary>The function that reads a state.</summary>
    public QualifiedName? Deserialize { get; init; }

    /// <summary>The operator by which it is a first or last value.</summary>
    public OperatorName? SortOperator { get; init; }

    /// <summary>Whether it may be run by parallel workers.</summary>
    public ParallelSafety Parallel { get; init; }
}
