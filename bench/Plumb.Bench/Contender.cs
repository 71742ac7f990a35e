namespace Plumb.Bench;

/// <summary>A command that is timed against others.</summary>
/// <param name="Name">What it is called in the results.</param>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record Contender(string Name, string File, params string[] Arguments);
