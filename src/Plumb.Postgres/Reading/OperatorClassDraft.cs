namespace Plumb.Postgres.Reading;

/// <summary>What an index needs to know of an operator class.</summary>
internal readonly record struct OperatorClassDraft(QualifiedName Name, bool Default, uint InputType);
