namespace Plumb.Cli.Commands;

/// <summary>A command line that a help text shows.</summary>
/// <param name="Line">What to type.</param>
/// <param name="What">What comes of it.</param>
internal sealed record Example(string Line, string What);
