namespace Plumb.Core.Plans.Execution;

/// <summary>How long pages took, in milliseconds.</summary>
/// <param name="Read">To read them.</param>
/// <param name="Write">To write them.</param>
public sealed record PageTimes(double Read, double Write);
