namespace Plumb.Core.Catalog.Types;

/// <summary>An order of text.</summary>
public sealed record Collation : SchemaObject
{
    /// <summary>Who sorts: <c>icu</c>, <c>libc</c> or <c>builtin</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The locale, when one is for all.</summary>
    public string? Locale { get; init; }

    /// <summary>The locale that sorts.</summary>
    public string? LcCollate { get; init; }

    /// <summary>The locale that tells letters.</summary>
    public string? LcCtype { get; init; }

    /// <summary>Whether it is for databases of every encoding, and not only of this one's.</summary>
    public bool EveryEncoding { get; init; }

    /// <summary>Whether different texts may be equal.</summary>
    public bool NonDeterministic { get; init; }

    /// <summary>Further rules of order (16 and later).</summary>
    public string? Rules { get; init; }
}
