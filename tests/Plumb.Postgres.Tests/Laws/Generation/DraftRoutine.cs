namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>A function of the draft that takes one value and gives one back.</summary>
internal sealed record DraftRoutine(string Name, DraftType Takes, DraftType Gives, bool Immutable);
