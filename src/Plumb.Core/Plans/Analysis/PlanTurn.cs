using System.Globalization;

namespace Plumb.Core.Plans.Analysis;

/// <summary>Something that is worse about a plan than about another one of the same statement.</summary>
public abstract record PlanTurn
{
    private PlanTurn()
    {
    }

    /// <summary>It in words, as a sentence.</summary>
    public abstract string What { get; }

    /// <summary>A table is read from start to end, and that has become dear.</summary>
    /// <param name="Relation">The table.</param>
    /// <param name="Before">What it cost; null where the table was not read so.</param>
    /// <param name="After">What it costs.</param>
    public sealed record ScanGrew(string Relation, double? Before, double After) : PlanTurn
    {
        /// <inheritdoc/>
        public override string What => Before is { } before
            ? string.Create(CultureInfo.InvariantCulture, $"Reading all of {Relation} goes from a cost of {before:#,0} to {After:#,0}.")
            : string.Create(CultureInfo.InvariantCulture, $"All of {Relation} is read, at a cost of {After:#,0}.");
    }

    /// <summary>Rows that were kept in memory go to disk.</summary>
    /// <param name="Node">What keeps them.</param>
    /// <param name="Bytes">How many bytes they need.</param>
    /// <param name="Limit">How many there may be.</param>
    public sealed record Spills(string Node, double Bytes, double Limit) : PlanTurn
    {
        private const double Megabyte = 1024 * 1024;

        /// <inheritdoc/>
        public override string What => string.Create(CultureInfo.InvariantCulture,
            $"{Node} needs {Bytes / Megabyte:#,0.#} MB and may take {Limit / Megabyte:#,0.#} MB: the rest goes to disk.");
    }

    /// <summary>A join is done in another way.</summary>
    /// <param name="Relations">What is joined.</param>
    /// <param name="Before">How it was joined.</param>
    /// <param name="After">How it is joined.</param>
    public sealed record JoinFlips(ValueList<string> Relations, string Before, string After) : PlanTurn
    {
        /// <inheritdoc/>
        public override string What => $"{Before} of {string.Join(", ", Relations)} becomes {After}.";
    }
}
