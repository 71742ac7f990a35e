using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>How values go on along their line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Factor">How often the old values go into the new.</param>
/// <param name="Period">How far a copy of the old values is moved.</param>
/// <param name="Origin">Where numbers begin that are drawn apart; null where copies are made.</param>
internal sealed record ValueSpread(ValueLine Line, double Factor, decimal Period, decimal? Origin)
{
    /// <summary>Starts to let values go on.</summary>
    public GrowingValues Begin() => new(Line, Factor, Period, Origin);
}
