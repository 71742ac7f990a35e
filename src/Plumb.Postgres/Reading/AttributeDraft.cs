namespace Plumb.Postgres.Reading;

/// <summary>What others need to know of a column that they point at by number.</summary>
internal readonly record struct AttributeDraft(Identifier Name, uint Type, uint Collation);
