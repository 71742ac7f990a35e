using System.Text.Json;
using Plumb.Core.Results;

namespace Plumb.Core.Problems;

/// <summary>Writes a <see cref="Problem"/> as the JSON that stands in the place of a result.</summary>
public static class ProblemJson
{
    /// <summary>The version of the contract.</summary>
    public const string Contract = "problem/1";

    /// <summary>Writes a problem as one document.</summary>
    public static string Write(Problem problem, int exitCode) =>
        JsonSerializer.Serialize(new(Contract, exitCode, problem), ResultJson.Context.ProblemDocument);
}
