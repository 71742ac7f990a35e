namespace Plumb.Core.Statistics.Indexes;

/// <summary>The elements of a column's values, as a GIN index takes them out.</summary>
/// <param name="PerRow">How many different ones a row has on average.</param>
/// <param name="Distinct">How many different ones there are in all rows.</param>
/// <param name="Width">The bytes of one on average.</param>
/// <param name="MostCommon">The shares of rows that hold the most common ones.</param>
public sealed record IndexedElements(double PerRow, double Distinct, double Width, ValueList<float> MostCommon);
