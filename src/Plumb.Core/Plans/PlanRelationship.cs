namespace Plumb.Core.Plans;

/// <summary>What a node is to the one above it.</summary>
public enum PlanRelationship
{
    /// <summary>Its only input, or the one that a join goes through first.</summary>
    Outer,

    /// <summary>The input that a join looks for matches in.</summary>
    Inner,

    /// <summary>One of several inputs of a kind.</summary>
    Member,

    /// <summary>The query whose rows it passes on.</summary>
    Subquery,

    /// <summary>A query that is answered once.</summary>
    InitPlan,

    /// <summary>A query that is answered for each row, or hashed.</summary>
    SubPlan,

    /// <summary>The only input of a custom scan.</summary>
    Child,

    /// <summary>One of the inputs of a custom scan.</summary>
    Children,
}
