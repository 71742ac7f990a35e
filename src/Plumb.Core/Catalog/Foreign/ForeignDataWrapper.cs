namespace Plumb.Core.Catalog.Foreign;

/// <summary>What speaks to foreign servers.</summary>
public sealed record ForeignDataWrapper : GlobalObject
{
    /// <summary>The function that does the work.</summary>
    public QualifiedName? Handler { get; init; }

    /// <summary>The function that checks options.</summary>
    public QualifiedName? Validator { get; init; }

    /// <summary>Its settings.</summary>
    public ValueList<Option> Options { get; init; }
}
