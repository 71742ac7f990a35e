using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Statements;

namespace Plumb.Workloads;

/// <summary>One query's plan on a loaded database and on its twin.</summary>
/// <param name="Query">The query.</param>
/// <param name="Source">The plan on the loaded database, as text.</param>
/// <param name="Twin">The plan on the twin, as text.</param>
public sealed partial record PlannedTwice(SqlExpression Query, string Source, string Twin)
{
    /// <summary>Whether both are the same but for their figures.</summary>
    public bool HaveSameTree => Figures().Replace(Source, "") == Figures().Replace(Twin, "");

    /// <summary>How far the twin's total cost is from the source's, as a share of it.</summary>
    public double CostDeviation => Math.Abs((Cost(Twin) / Cost(Source)) - 1);

    /// <inheritdoc/>
    public override string ToString() => $"{Query}\n--- source\n{Source}\n--- twin\n{Twin}\n";

    private static double Cost(string plan) => double.Parse(Figures().Match(plan).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"  \(cost=[0-9.]+\.\.([0-9.]+) rows=[0-9]+ width=[0-9]+\)")]
    private static partial Regex Figures();
}
