using Plumb.Core.Problems;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>What can be wrong with how a user wants a database scaled.</summary>
internal static class ScaleProblems
{
    public static Problem NoFactor(string text) => new(
        "scale-factor", $"'{text}' is no factor to scale by.",
        $"A factor is a number from {ScaleLimits.LeastFactor} to {ScaleLimits.MostFactor}, for all tables or for one.",
        "Write 10x, or orders=100x.")
    {
        Kind = ProblemKind.BadInput,
    };

    public static Problem NoColumnRule(string text) => new(
        "scale-column", $"'{text}' does not say how a column grows.",
        "The number of its different values stays (no), grows with the rows (yes), or with a power of them between 0 and 1.",
        "Write orders.note=no, or orders.note=0.5.")
    {
        Kind = ProblemKind.BadInput,
    };

    public static Problem NoTable(string name, string? nearest) => new(
        "scale-table", $"The twin has no table {name}.", "A factor was given for it.",
        "Name a table or a materialised view, with its schema where that is not clear.")
    {
        Kind = ProblemKind.BadInput,
        DidYouMean = nearest,
    };

    public static Problem AmbiguousTable(string name, IEnumerable<QualifiedName> candidates) => new(
        "scale-ambiguous", $"{name} may be any of {string.Join(", ", candidates)}.", "Several schemas have a table of that name.",
        "Write it with its schema.")
    {
        Kind = ProblemKind.BadInput,
    };

    public static Problem NoColumn(string name, string? nearest) => new(
        "scale-no-column", $"The twin has no column {name}.", "It was said how it grows.",
        "Write it as table.column, with the schema in front where that is not clear.")
    {
        Kind = ProblemKind.BadInput,
        DidYouMean = nearest,
    };

    public static Problem NotOlder(string older) => new(
        "scale-not-older", $"{older} was not taken before the twin that is scaled.",
        "Growth is what changed from the older one to the newer.",
        "Take the older twin first, and the newer one a day later at least.")
    {
        Kind = ProblemKind.BadInput,
    };

    public static Problem NoSpan(string text) => new(
        "scale-span", $"'{text}' is no span of time.", "How far ahead the twin shall be is a number and a unit.",
        "Write +24months, +90days or +2years.")
    {
        Kind = ProblemKind.BadInput,
    };
}
