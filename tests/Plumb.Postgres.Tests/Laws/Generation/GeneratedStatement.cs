namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>One statement of a generated script, with the kind of thing that it makes or changes.</summary>
internal sealed record GeneratedStatement(string Kind, string Text);
