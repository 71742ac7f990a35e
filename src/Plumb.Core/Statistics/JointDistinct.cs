namespace Plumb.Core.Statistics;

/// <summary>How many different combinations some members have.</summary>
/// <param name="Members">The members, from 1.</param>
/// <param name="Count">The number of combinations.</param>
public sealed record JointDistinct(ValueList<int> Members, double Count);
