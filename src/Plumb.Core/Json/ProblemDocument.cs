using System.Text.Json.Serialization;
using Plumb.Core.Problems;

namespace Plumb.Core.Json;

/// <summary>A problem with the version of the contract and the program's exit code.</summary>
internal sealed record ProblemDocument([property: JsonPropertyName("plumb")] string Contract, int ExitCode, Problem Problem);
