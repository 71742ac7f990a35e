namespace Plumb.Core.Statistics.Scaling;

/// <summary>Scales what is known of several columns together: it follows what becomes of each.</summary>
internal sealed class JointScaler(
    TableTree tree, GrowthRules rules, TableGrowth tables, int target, IReadOnlyDictionary<QualifiedName, ExtendedStatistics> objects)
{
    public JointStatistics Scale(JointStatistics joint)
    {
        if (!objects.TryGetValue(joint.Name, out var made) || tree.Find(joint.Table) is not { } table)
            return joint;

        var factor = rules.RowsOf(table, joint.Inherited);
        var rows = tables.Rows(table.Name, joint.Inherited);
        var growth = Members(joint, made, table);
        if (factor == 1 && growth.All(member => member.Factor == 1))
            return joint;

        var expressions = growth.Skip(made.Columns.Count).ToList();
        return joint with
        {
            Distinct = joint.Distinct.Select(one => one with
            {
                Count = Math.Max(1, Math.Min(Math.Round(one.Count * Together(growth, one.Members, factor)), Math.Max(1, rows * factor))),
            }).ToValueList(),
            MostCommon = MostCommon(joint, growth, factor),
            Expressions = joint.Expressions.Select((expression, i) => i < expressions.Count
                ? new ColumnScaler(rows, factor, target).Scale(expression, expressions[i])
                : expression).ToValueList(),
        };
    }

    private static ValueList<JointValue> MostCommon(JointStatistics joint, ColumnGrowth[] growth, double factor)
    {
        if (joint.MostCommon.IsEmpty)
            return [];

        var all = Enumerable.Range(1, growth.Length).ToValueList();
        var (together, apart) = (Together(growth, all, factor), growth.Aggregate(1.0, (product, member) => product * member.Factor));
        var sum = joint.MostCommon.Sum(item => item.Frequency);
        var by = together >= 1 ? 1 / together : Math.Min(1 / together, Math.Max(1, 1 / sum));
        return joint.MostCommon.Select(item => item with
        {
            Frequency = item.Frequency * by,
            BaseFrequency = Math.Min(1, item.BaseFrequency / apart),
        }).ToValueList();
    }

    /// <summary>Combinations grow as their members do, each with each, but not faster than the rows.</summary>
    private static double Together(ColumnGrowth[] growth, ValueList<int> members, double factor)
    {
        var product = 1.0;
        foreach (var member in members)
            product *= member <= growth.Length ? growth[member - 1].Factor : 1;
        return factor >= 1 ? Math.Min(product, Math.Max(factor, 1)) : Math.Max(product, factor);
    }

    private ColumnGrowth[] Members(JointStatistics joint, ExtendedStatistics made, Table table)
    {
        var columns = made.Columns.Select(name => table.Columns.FirstOrDefault(column => column.Name == name) is { } column
            ? rules.Of(table, column, joint.Inherited)
            : new ColumnGrowth(1));
        var expressions = made.Expressions.Select((expression, i) => i < joint.Expressions.Count
            ? rules.OfExpression(table, expression, joint.Expressions[i] with { Inherited = joint.Inherited })
            : new ColumnGrowth(1));
        return [.. columns, .. expressions];
    }
}
