namespace Plumb.Core.Results;

/// <summary>A change that is worth making.</summary>
public sealed record Recommendation
{
    /// <summary>The change, as one imperative sentence.</summary>
    public required string What { get; init; }

    /// <summary>What it is good for.</summary>
    public required string Why { get; init; }

    /// <summary>The object that is changed; null where it is the whole database.</summary>
    public ObjectReference? Object { get; init; }

    /// <summary>How things were without it.</summary>
    public ValueList<Evidence> Before { get; init; }

    /// <summary>How things were with it.</summary>
    public ValueList<Evidence> After { get; init; }

    /// <summary>What it costs: disk, slower writes, work.</summary>
    public required string Cost { get; init; }

    /// <summary>What was thought of and not taken.</summary>
    public ValueList<RejectedAlternative> Rejected { get; init; }
}
