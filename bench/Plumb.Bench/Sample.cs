namespace Plumb.Bench;

/// <summary>One run of a command.</summary>
internal readonly record struct Sample(double Milliseconds, double Megabytes);
