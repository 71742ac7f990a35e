using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Triggers;

/// <summary>A trigger of a table or a view.</summary>
public sealed record Trigger
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>The function that it calls.</summary>
    public required QualifiedName Function { get; init; }

    /// <summary>What it hands to the function.</summary>
    public ValueList<string> Arguments { get; init; }

    /// <summary>When it fires.</summary>
    public TriggerTiming Timing { get; init; }

    /// <summary>What it fires on.</summary>
    public TriggerEvents Events { get; init; }

    /// <summary>The columns of UPDATE OF.</summary>
    public ValueList<Identifier> UpdateColumns { get; init; }

    /// <summary>Whether it fires for each row and not once for the statement.</summary>
    public bool ForEachRow { get; init; }

    /// <summary>The condition under which it fires.</summary>
    public SqlExpression? When { get; init; }

    /// <summary>The name under which it sees the old rows.</summary>
    public Identifier? OldTable { get; init; }

    /// <summary>The name under which it sees the new rows.</summary>
    public Identifier? NewTable { get; init; }

    /// <summary>Whether it is a constraint trigger.</summary>
    public bool Constraint { get; init; }

    /// <summary>When a constraint trigger fires.</summary>
    public Deferral Deferral { get; init; }

    /// <summary>The other table of a constraint trigger.</summary>
    public QualifiedName? From { get; init; }

    /// <summary>When it is switched on.</summary>
    public FiringMode Fires { get; init; }

    /// <summary>Set when the parent table brings it, and it is listed because it is switched on or off otherwise than there.</summary>
    public bool Inherited { get; init; }

    /// <summary>The extensions that it goes with when they are dropped.</summary>
    public ValueList<Identifier> DependsOnExtensions { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
