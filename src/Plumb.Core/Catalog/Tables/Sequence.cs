namespace Plumb.Core.Catalog.Tables;

/// <summary>A source of numbers.</summary>
public sealed record Sequence : SchemaObject
{
    /// <summary>The type of its numbers.</summary>
    public required DataType Type { get; init; }

    /// <summary>The first number.</summary>
    public required long Start { get; init; }

    /// <summary>The step from one number to the next.</summary>
    public required long Increment { get; init; }

    /// <summary>The least number.</summary>
    public required long Minimum { get; init; }

    /// <summary>The greatest number.</summary>
    public required long Maximum { get; init; }

    /// <summary>How many numbers a session takes at a time.</summary>
    public required long Cache { get; init; }

    /// <summary>Whether it begins again at the end.</summary>
    public bool Cycle { get; init; }

    /// <summary>Whether it is reset by a crash (15 and later).</summary>
    public bool Unlogged { get; init; }

    /// <summary>The column that it goes away with.</summary>
    public ColumnReference? OwnedBy { get; init; }
}
