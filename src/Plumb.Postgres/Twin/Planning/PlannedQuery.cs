using Plumb.Core.Problems;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>A statement and its plan, or what stood against one.</summary>
internal sealed record PlannedQuery(Query Query)
{
    /// <summary>Its plan.</summary>
    public Explanation? Plan { get; init; }

    /// <summary>Why there is none.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What stands for its parameters.</summary>
    public ValueList<ParameterValue> Values { get; init; }

    /// <summary>What else a reader should know.</summary>
    public ValueList<string> Remarks { get; init; }
}
