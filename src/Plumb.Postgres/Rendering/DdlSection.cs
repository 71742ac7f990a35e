namespace Plumb.Postgres.Rendering;

/// <summary>A part of a script: statements that belong together.</summary>
/// <param name="Title">What they make, in words.</param>
/// <param name="Statements">The statements, in the order in which they must run.</param>
public sealed record DdlSection(string Title, IReadOnlyList<DdlStatement> Statements);
