namespace Plumb.Core.Catalog.Types;

/// <summary>How a value of one type becomes one of another.</summary>
public sealed record Cast
{
    /// <summary>The type that it takes.</summary>
    public required DataType Source { get; init; }

    /// <summary>The type that it makes.</summary>
    public required DataType Target { get; init; }

    /// <summary>The function that does it, named with its argument types; null where none is called.</summary>
    public string? Function { get; init; }

    /// <summary>Whether it goes through text.</summary>
    public bool ThroughText { get; init; }

    /// <summary>Where it is done unasked.</summary>
    public CastContext Context { get; init; }

    /// <summary>The extension that brought it.</summary>
    public Identifier? Extension { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
