namespace Plumb.Core.Problems;

/// <summary>A place in a text that the user gave.</summary>
/// <param name="File">The file, or null for text from the command line or standard input.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="LineText">The line itself, to be shown with a caret under it.</param>
public sealed record SourcePosition(string? File, int Line, int Column, string LineText);
