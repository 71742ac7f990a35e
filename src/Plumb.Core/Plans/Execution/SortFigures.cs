namespace Plumb.Core.Plans.Execution;

/// <summary>How rows were sorted.</summary>
/// <param name="Method">The method, such as <c>quicksort</c>.</param>
/// <param name="SpaceUsed">What it took, in kilobytes.</param>
/// <param name="SpaceType">Of what: <c>Memory</c> or <c>Disk</c>.</param>
public sealed record SortFigures(string Method, long SpaceUsed, string SpaceType);
