using Plumb.Core.Statements;
using Plumb.Core.Statistics.Values;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Finds out what columns are for.</summary>
internal sealed class ColumnRoles(TableTree tree, TableGrowth tables, ColumnTypes types, KnownColumns known)
{
    private readonly Dictionary<(QualifiedName, Identifier), ColumnRole> _roles = [];
    private readonly SoftReferences _references = new(tree, types);

    /// <summary>The role of a column; that of a partition's is that of the whole table's.</summary>
    public ColumnRole Of(Table table, Column column)
    {
        var root = tree.Root(table);
        if (_roles.TryGetValue((root.Name, column.Name), out var role))
            return role;

        role = Find(root, root.Columns.FirstOrDefault(one => one.Name == column.Name) ?? column);
        _roles.Add((root.Name, column.Name), role);
        return role;
    }

    /// <summary>Whether partitions have fixed ranges, so that they fill up when the table grows.</summary>
    public static bool IsByRange(Table root) =>
        root.PartitionKey is { } key && key.Definition.Text.StartsWith("RANGE", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether SQL that the engine printed speaks of a column.</summary>
    public static bool Mentions(SqlExpression expression, Identifier column)
    {
        var (text, name) = (expression.Text, column.Value);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsPart(text, at - 1) && !IsPart(text, at + name.Length))
                return true;
        }

        return text.Contains(column.Written, StringComparison.Ordinal) && column.Written != name;
    }

    private static bool IsPart(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '$');

    private ColumnRole Find(Table table, Column column)
    {
        var byRange = IsByRange(table);
        if (byRange && tree.PartitionKeys(table).Any(key => Mentions(key, column.Name)))
            return new ColumnRole.Bounded();
        if (Target(table, column) is { } target)
            return target;
        if (types.Line(column.Type) is not { } line)
            return new ColumnRole.Plain();
        if (line.IsTime)
            return !GoesOn(table, column) ? new ColumnRole.Plain() : byRange ? new ColumnRole.Bounded() : new ColumnRole.Clock();
        return Sequences.Feed(column) || CountsUp(table, column, line) ? new ColumnRole.Counter() : new ColumnRole.Plain();
    }

    private ColumnRole.Reference? Target(Table table, Column column)
    {
        var found = table.ForeignKeys.Where(key => key.Columns.Contains(column.Name)).OrderBy(key => key.Columns.Count).FirstOrDefault();
        if (found is null)
            return _references.Of(table, column);

        var at = found.Columns.TakeWhile(one => one != column.Name).Count();
        return tree.Find(found.Target) is { } target
            && target.Columns.FirstOrDefault(one => one.Name == found.TargetColumns[at]) is { } pointed
            && (target.Name != table.Name || pointed.Name != column.Name)
                ? new(target, pointed)
                : null;
    }

    private bool GoesOn(Table table, Column column)
    {
        if (TimeNames.Stays(column.Name.Value))
            return false;
        return TimeNames.GoesOn(column.Name.Value)
            || (known.Of(table.Name, column.Name) is { } facts && Math.Abs(facts.Correlation) >= ScaleLimits.InOrder);
    }

    /// <summary>Whether numbers are those of a key that counts rows: dense, or in the order in which rows came.</summary>
    private bool CountsUp(Table table, Column column, ValueLine line)
    {
        var keys = table.AllIndexes
            .Where(index => index.Unique && index.Predicate is null && index.Keys.Any(key => key.Column == column.Name)).ToList();
        if (keys.Count == 0 || known.Of(table.Name, column.Name) is not { Distinct: < 0 } facts
            || !facts.TryRange(line, out var least, out var greatest))
        {
            return false;
        }

        var dense = (double)(greatest - least) <= tables.Rows(table.Name, withHeirs: true) * ScaleLimits.WidestKey;
        return dense && (keys.Any(key => key.Keys.Count == 1) || Math.Abs(facts.Correlation) >= ScaleLimits.InOrder);
    }
}
