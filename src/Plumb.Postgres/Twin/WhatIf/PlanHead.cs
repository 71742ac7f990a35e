using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>The figures of a plan's uppermost node.</summary>
internal readonly partial record struct PlanHead(double StartupCost, double Cost, double Rows)
{
    /// <summary>Reads them out of the first line of a plan, or out of its JSON; null when there are none.</summary>
    public static PlanHead? Of(string plan)
    {
        var figures = plan.StartsWith('[') ? FiguresOfJson().Match(plan) : FiguresOfText().Match(plan);
        return figures.Success ? new(Number(figures, 1), Number(figures, 2), Number(figures, 3)) : null;
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\(cost=([0-9.]+)\.\.([0-9.]+) rows=([0-9.]+) ", RegexOptions.RightToLeft)]
    private static partial Regex FiguresOfText();

    [GeneratedRegex(""""Startup Cost": ([0-9.]+),\s*"Total Cost": ([0-9.]+),\s*"Plan Rows": ([0-9.]+),"""")]
    private static partial Regex FiguresOfJson();
}
