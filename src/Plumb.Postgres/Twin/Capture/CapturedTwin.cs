using Plumb.Core.Twin;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>What was written into a twin.</summary>
/// <param name="Header">What it is of.</param>
/// <param name="Counts">How much it holds.</param>
/// <param name="NotCovered">What of the source is not in it, and why.</param>
/// <param name="Note">What to tell of a server that is newer than Plumb, or null.</param>
public sealed record CapturedTwin(TwinHeader Header, TwinCounts Counts, ValueList<NotCovered> NotCovered, string? Note);
