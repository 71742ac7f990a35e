namespace Plumb.Core.Statistics;

/// <summary>How far some members decide another one.</summary>
/// <param name="Members">The members that decide, from 1.</param>
/// <param name="Decided">The member that they decide.</param>
/// <param name="Degree">The share of rows in which they do.</param>
public sealed record FunctionalDependency(ValueList<int> Members, int Decided, double Degree);
