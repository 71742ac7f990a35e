namespace Plumb.Core.Statistics.Scaling;

/// <summary>How a column's values change when its table grows.</summary>
/// <param name="Factor">By how much the number of different values grows.</param>
/// <param name="Spread">How its values go on; null where they stay within their range.</param>
internal sealed record ColumnGrowth(double Factor, ValueSpread? Spread = null);
