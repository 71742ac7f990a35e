namespace Plumb.Core.Results;

/// <summary>Another way that was thought of and not taken.</summary>
/// <param name="What">The other way.</param>
/// <param name="Why">Why it was not taken.</param>
public sealed record RejectedAlternative(string What, string Why);
