using System.Globalization;
using Plumb.Workloads;

namespace Plumb.Bench;

/// <summary>One row of a table that says how well a twin plans.</summary>
internal static class FidelityRow
{
    public const string Header =
        """
        | what | queries | same plan | costs within 1 % | largest deviation |
        | --- | ---: | ---: | ---: | ---: |

        """;

    /// <summary>Makes the row, and tells on the terminal which plans differ.</summary>
    public static string Of(string what, Fidelity fidelity)
    {
        foreach (var lack in (IEnumerable<NotCovered>)fidelity.Lacks)
            Console.WriteLine($"{what}: the twin lacks {lack.Object}: {lack.Reason}");
        foreach (var plan in fidelity.Differences)
            Console.WriteLine($"{what}:\n{plan}");
        var plans = fidelity.Plans;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {plans.Count} | {plans.Count(plan => plan.HaveSameTree)} | {plans.Count(plan => plan.CostDeviation <= Fidelity.Tolerance)} " +
            $"| {plans.Max(plan => plan.CostDeviation) * 100:0.00} % |\n");
    }
}
