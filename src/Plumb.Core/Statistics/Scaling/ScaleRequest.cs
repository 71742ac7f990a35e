using System.Globalization;
using Plumb.Core.Problems;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>How much larger a database shall be taken to be.</summary>
public sealed record ScaleRequest
{
    /// <summary>By how much every table grows that is not named.</summary>
    public double Overall { get; init; } = 1;

    /// <summary>By how much single tables grow: a name, with its schema or without, and the factor.</summary>
    public ValueList<(string Table, double Factor)> Tables { get; init; }

    /// <summary>
    /// How single columns grow: <c>table.column</c>, and the power of the table's growth that the number of different values follows:
    /// 0 when it stays, 1 when it grows with the rows.
    /// </summary>
    public ValueList<(string Column, double Power)> Columns { get; init; }

    /// <summary>Whether nothing changes.</summary>
    public bool IsNothing => Overall == 1 && Tables.All(table => table.Factor == 1);

    /// <summary>Takes what a user writes: <c>10x</c>, <c>orders=100x</c>; and of columns <c>orders.note=no</c> or <c>=0.5</c>.</summary>
    /// <exception cref="PlumbException">Something is not of that form.</exception>
    public static ScaleRequest Parse(IEnumerable<string> factors, IEnumerable<string> columns)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(columns);
        var said = factors.Select(text => (Text: text, Parts: Split(text))).ToList();
        return new()
        {
            Overall = said.Where(one => one.Parts.Name is null).Select(one => Factor(one.Text, one.Parts.Value)).LastOrDefault(1),
            Tables = [.. said.Where(one => one.Parts.Name is not null).Select(one => (one.Parts.Name!, Factor(one.Text, one.Parts.Value)))],
            Columns = [.. columns.Select(Column)],
        };
    }

    private static (string? Name, string Value) Split(string text) =>
        text.LastIndexOf('=') is var at and > 0 ? (text[..at].Trim(), text[(at + 1)..].Trim()) : (null, text.Trim());

    private static double Factor(string text, string value) =>
        double.TryParse(value.TrimEnd('x', 'X'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
        && factor is >= ScaleLimits.LeastFactor and <= ScaleLimits.MostFactor
            ? factor
            : throw new PlumbException(ScaleProblems.NoFactor(text));

    private static (string Column, double Power) Column(string text)
    {
        var (name, value) = Split(text);
        var power = value switch
        {
            "yes" => 1,
            "no" => 0,
            _ => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : -1,
        };
        return name is not null && power is >= 0 and <= 1 ? (name, power) : throw new PlumbException(ScaleProblems.NoColumnRule(text));
    }
}
