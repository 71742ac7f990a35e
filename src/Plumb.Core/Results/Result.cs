using System.Text.Json.Serialization;
using Plumb.Core.Json;
using Plumb.Core.Twin;

namespace Plumb.Core.Results;

/// <summary>What every capability returns, and what the terminal, JSON, agents and the web page show.</summary>
public sealed record Result
{
    /// <summary>The version of the JSON contract; documented in docs/output-formats.md.</summary>
    [JsonPropertyName("plumb"), JsonPropertyOrder(-1)]
    public string Contract { get; } = ResultJson.Contract;

    /// <summary>The capability that was asked, such as <c>inspect</c>.</summary>
    public required string Command { get; init; }

    /// <summary>What it was asked about, without a secret.</summary>
    public required string Target { get; init; }

    /// <summary>What was seen to be wrong or risky.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>Changes worth making.</summary>
    public ValueList<Recommendation> Recommendations { get; init; }

    /// <summary>What was made.</summary>
    public ValueList<Artifact> Artifacts { get; init; }

    /// <summary>Figures.</summary>
    public ValueList<Metric> Metrics { get; init; }

    /// <summary>What whoever reads it should know.</summary>
    public ValueList<Note> Notes { get; init; }

    /// <summary>What was not looked at, and why.</summary>
    public ValueList<NotCovered> NotCovered { get; init; }

    /// <summary>What the database holds, where that was asked.</summary>
    [JsonConverter(typeof(CatalogConverter))]
    public DatabaseCatalog? Catalog { get; init; }

    /// <summary>What a twin holds, where that was asked.</summary>
    public TwinSummary? Twin { get; init; }
}
