namespace Plumb.Core.Results;

/// <summary>Something that was made: a script, a diagram, a file.</summary>
/// <remarks>It holds its content, or says where it was written; one of the two.</remarks>
public sealed record Artifact
{
    /// <summary>What it is called, such as <c>schema.sql</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, such as <c>application/sql</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The text itself.</summary>
    public string? Content { get; init; }

    /// <summary>Where it was written.</summary>
    public string? Path { get; init; }
}
