using System.Diagnostics;
using Plumb.Core.Statements;
using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Decides how the values of each column change when tables grow.</summary>
/// <remarks>
/// What the user says comes first; then what the column is for; and where that is not known, what its statistics look like. A number of
/// values that is kept as a share of the rows grows with them. One that is kept as a count belongs to values each of which came ten times
/// and more, so that another row rarely brings a new one: it stays.
/// </remarks>
internal sealed class GrowthRules(
    TableTree tree, TableGrowth tables, ColumnTypes types, KnownColumns known,
    IReadOnlyDictionary<(QualifiedName Table, Identifier Column), double> said)
{
    private readonly ColumnRoles _roles = new(tree, tables, types, known);
    private readonly Dictionary<(QualifiedName, Identifier, bool), ColumnGrowth> _growth = [];

    /// <summary>How a column's values change, in the rows of the table itself or in those of heirs as well.</summary>
    public ColumnGrowth Of(Table table, Column column, bool withHeirs)
    {
        var key = (table.Name, column.Name, withHeirs);
        if (_growth.TryGetValue(key, out var growth))
            return growth;

        // Foreign keys may go round in a circle: whoever comes back here finds the growth of the rows.
        _growth[key] = new(RowsOf(table, withHeirs));
        return _growth[key] = Decide(table, column, withHeirs);
    }

    /// <summary>How the values of an expression change.</summary>
    public ColumnGrowth OfExpression(Table table, SqlExpression expression, ColumnStatistics statistics)
    {
        var (facts, rows) = (ColumnFacts.Of(statistics), RowsOf(table, statistics.Inherited));
        var carrier = table.Columns.Where(column => ColumnRoles.Mentions(expression, column.Name))
            .Select(column => Of(table, column, statistics.Inherited).Spread).FirstOrDefault(spread => spread is not null);
        if (carrier is not null && facts.Ends is [var first, ..] && ValueLine.Guess(first) is { } line
            && (line.IsTime && carrier.Line.IsTime || Math.Abs(facts.Correlation) >= ScaleLimits.InOrder))
        {
            return new(carrier.Factor, SpreadOf(line, facts, carrier.Factor, Count(table, facts, statistics.Inherited)));
        }

        return Plain(facts, isClosed: false, rows);
    }

    /// <summary>By how much the rows grow.</summary>
    public double RowsOf(Table table, bool withHeirs) => withHeirs ? tables.WithHeirs(table.Name) : tables.Of(table.Name);

    private ColumnGrowth Decide(Table table, Column column, bool withHeirs)
    {
        var rows = RowsOf(table, withHeirs);
        var line = types.Line(column.Type);
        if (known.Of(table.Name, column.Name, withHeirs) is not { } facts)
            return new(rows);
        if (PowerOf(table, column) is { } power)
            return Said(table, facts, line, Math.Pow(rows, power), withHeirs);

        return _roles.Of(table, column) switch
        {
            ColumnRole.Counter => new(rows, Counted(table, column, facts, line!, rows, withHeirs)),
            ColumnRole.Clock => new(rows, SpreadOf(line!, facts, rows, Count(table, facts, withHeirs))),
            ColumnRole.Reference target => Pointing(table, facts, line, target, rows, withHeirs),
            ColumnRole.Bounded => new(facts.Distinct < 0 ? rows : 1),
            ColumnRole.Plain => Crowded(Plain(facts, types.IsClosed(column.Type), rows), line, facts, Count(table, facts, withHeirs)),
            var other => throw new UnreachableException(other.ToString()),
        };
    }

    private static ColumnGrowth Plain(ColumnFacts facts, bool isClosed, double rows) =>
        new(isClosed || facts.AllListed || facts.Distinct >= 0 ? 1 : rows);

    /// <summary>Whole numbers that would be more than their range has room for go on: they number something.</summary>
    private static ColumnGrowth Crowded(ColumnGrowth growth, ValueLine? line, ColumnFacts facts, double count) =>
        growth.Factor > 1 && line is ValueLine.Whole && facts.TryRange(line, out var least, out var greatest)
        && count * growth.Factor > (double)(greatest - least) + 1
            ? growth with { Spread = SpreadOf(line, facts, growth.Factor, count) }
            : growth;

    private ColumnGrowth Said(Table table, ColumnFacts facts, ValueLine? line, double factor, bool withHeirs) =>
        new(factor, line is null || factor == 1 ? null : SpreadOf(line, facts, factor, Count(table, facts, withHeirs)));

    /// <summary>Numbers in partitions with fixed ranges are drawn apart, from where those of the whole table begin.</summary>
    private ValueSpread? Counted(Table table, Column column, ColumnFacts facts, ValueLine line, double rows, bool withHeirs)
    {
        var root = tree.Root(table);
        var spread = SpreadOf(line, facts, rows, Count(table, facts, withHeirs));
        return spread is not null && ColumnRoles.IsByRange(root)
            && known.Of(root.Name, column.Name) is { } whole && whole.TryRange(line, out var least, out _)
            ? spread with { Origin = least }
            : spread;
    }

    private ColumnGrowth Pointing(Table table, ColumnFacts facts, ValueLine? line, ColumnRole.Reference target, double rows, bool withHeirs)
    {
        var key = Of(target.Table, target.Column, known.Of(target.Table.Name, target.Column.Name, withHeirs: true) is not null);
        var count = Count(table, facts, withHeirs);
        var room = tables.Rows(table.Name, withHeirs) * rows * (1 - facts.NullFraction);
        var factor = count > 0 ? Math.Min(key.Factor, Math.Max(room / count, 1 / count)) : key.Factor;
        return new(factor, line is not null && key.Spread is { } spread ? spread with { Line = line } : null);
    }

    private static ValueSpread? SpreadOf(ValueLine line, ColumnFacts facts, double factor, double count)
    {
        if (!facts.TryRange(line, out var least, out var greatest))
            return null;

        var step = count > 1 && greatest > least ? (greatest - least) / (decimal)(count - 1)
            : line is ValueLine.Instant ? CalendarText.MicrosecondsOfDay : 1;
        return new(line, factor, greatest - least + step, null);
    }

    private double Count(Table table, ColumnFacts facts, bool withHeirs) =>
        facts.Count(tables.Rows(table.Name, withHeirs));

    private double? PowerOf(Table table, Column column)
    {
        foreach (var one in tree.WithParents(table.Name))
        {
            if (said.TryGetValue((one, column.Name), out var power))
                return power;
        }

        return null;
    }
}
