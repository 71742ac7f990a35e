namespace Plumb.Core.Statements;

/// <summary>A value that travels beside the statement, never inside its text.</summary>
public readonly record struct SqlParameter(object? Value);
