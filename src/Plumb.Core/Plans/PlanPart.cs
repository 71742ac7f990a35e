namespace Plumb.Core.Plans;

/// <summary>A part of a plan: what is known of it by name, and everything else as it came.</summary>
public abstract record PlanPart
{
    /// <summary>What a later engine or an extension said that has no property here; it is kept and written again.</summary>
    public ValueList<PlanField> Others { get; init; }
}
