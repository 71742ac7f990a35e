namespace Plumb.Core.Catalog.Routines;

/// <summary>How an aggregate goes over rows.</summary>
public sealed record AggregateTransition
{
    /// <summary>The function that takes in a row.</summary>
    public required QualifiedName Function { get; init; }

    /// <summary>The function that takes a row out again; for moving windows only.</summary>
    public QualifiedName? Inverse { get; init; }

    /// <summary>The type of the state.</summary>
    public required DataType StateType { get; init; }

    /// <summary>The state's size in bytes, when it was given.</summary>
    public int StateSize { get; init; }

    /// <summary>The function that makes the answer.</summary>
    public QualifiedName? Final { get; init; }

    /// <summary>Whether the final function is told the argument types.</summary>
    public bool FinalExtra { get; init; }

    /// <summary>What the final function does to the state: <c>r</c> reads, <c>s</c> shares, <c>w</c> writes.</summary>
    public string? FinalModify { get; init; }

    /// <summary>The state to begin with, as text.</summary>
    public string? Initial { get; init; }
}
