namespace Plumb.Core.Statistics.Indexes;

/// <summary>Keys that are met equally often.</summary>
/// <param name="Keys">How many there are.</param>
/// <param name="Rows">The rows that each has on average.</param>
/// <param name="HasNulls">Whether some column of them is NULL.</param>
internal readonly record struct KeyGroup(double Keys, double Rows, bool HasNulls);
