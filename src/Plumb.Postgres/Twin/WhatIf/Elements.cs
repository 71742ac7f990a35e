using System.Text;
using Plumb.Core.Statistics;
using Plumb.Core.Statistics.Indexes;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What a GIN index takes out of the values of a column.</summary>
internal static class Elements
{
    private const int BehindElementsOfArrays = 3;
    private const int BehindElementsOfDocuments = 2;
    private const double BytesPerElement = 10;
    private const int HeaderOfDocument = 5;
    private const int BytesAroundWord = 7;

    /// <summary>What statistics say of them; where they say nothing, a guess from the width.</summary>
    public static IndexedElements Of(ColumnStatistics? known, string type, double rows, double distinct, double width)
    {
        if (known?.Elements is not { Frequencies.IsEmpty: false } elements)
            return Guess(rows, distinct, width);

        var behind = type == "tsvector" ? BehindElementsOfDocuments : BehindElementsOfArrays;
        var shares = elements.Frequencies.Take(Math.Max(0, elements.MostCommon.Count)).ToArray();
        var least = elements.Frequencies.Count > shares.Length ? elements.Frequencies[^behind] : shares.Append(1f).Min();
        var bytes = elements.MostCommon.Select(element => Encoding.UTF8.GetByteCount(element) + 1.0)
            .DefaultIfEmpty(BytesPerElement).Average();
        var perRow = elements.Counts is { IsEmpty: false } counts ? counts[^1]
            : Math.Max(shares.Sum(), (width - HeaderOfDocument) / (bytes + BytesAroundWord));
        var rest = Math.Max(0, (perRow - shares.Sum()) * rows);
        return new(perRow, shares.Length + Tail(rest, shares.Length, least * rows), bytes, [.. shares]);
    }

    /// <summary>How many rarer elements there are.</summary>
    /// <remarks>
    /// At least as many as if each were as common as the rarest that is known; at most as many as if each were the rarer the more are
    /// commoner, as words are. The middle of the two, in proportion, is the best guess.
    /// </remarks>
    private static double Tail(double rest, int common, double leastRows)
    {
        if (rest < 1 || common == 0 || leastRows <= 0)
            return rest;

        var fewest = rest / Math.Max(1, leastRows);
        var most = Math.Min(rest, common * (Math.Exp(Math.Min(20, rest / (leastRows * common))) - 1));
        return Math.Sqrt(fewest * Math.Max(fewest, most));
    }

    private static IndexedElements Guess(double rows, double distinct, double width)
    {
        var perRow = Math.Max(1, width / BytesPerElement);
        return new(perRow, Math.Min(rows * perRow, distinct * perRow), BytesPerElement, []);
    }
}
