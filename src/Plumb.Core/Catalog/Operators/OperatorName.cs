namespace Plumb.Core.Catalog.Operators;

/// <summary>The name of an operator: its schema and its signs.</summary>
public readonly record struct OperatorName(Identifier Schema, string Signs)
{
    /// <inheritdoc/>
    public override string ToString() => $"{QualifiedName.Written(Schema)}.{Signs}";
}
