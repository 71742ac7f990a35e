using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Plumb.Core.Results;

/// <summary>Something that was seen to be wrong or risky.</summary>
public sealed record Finding
{
    /// <summary>The rule that saw it, such as <c>PLB2004</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The object that it is about.</summary>
    public required ObjectReference Object { get; init; }

    /// <summary>What was seen, naming the object.</summary>
    public required string What { get; init; }

    /// <summary>What comes of it.</summary>
    public required string Why { get; init; }

    /// <summary>One imperative sentence that mends it; null where nothing is known to.</summary>
    public string? Fix { get; init; }

    /// <summary>What tells it from another finding of the same rule on the same object; null where there can be one only.</summary>
    public string? Detail { get; init; }

    /// <summary>How Plumb knows.</summary>
    public ValueList<Evidence> Evidence { get; init; }

    /// <summary>Stays the same from run to run and from wording to wording, so that a finding can be followed or waived.</summary>
    [JsonPropertyOrder(1)]
    public string Fingerprint => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Rule}\0{Object.Kind}\0{Object.Name}\0{Detail}")).AsSpan(0, 8));
}
