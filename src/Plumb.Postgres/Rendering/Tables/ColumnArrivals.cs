using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Puts the columns of a family of tables in an order in which each table gets its columns in the order that it has.</summary>
/// <param name="family">The tables, parents before heirs.</param>
/// <param name="context">The catalog around them.</param>
/// <param name="add">How a column is added to the table that it is a column of in its own right.</param>
internal sealed class ColumnArrivals(IReadOnlyList<Table> family, RenderContext context, Func<Table, Column, Sql> add)
{
    private readonly Dictionary<ObjectReference, HashSet<ObjectReference>> _after = [];

    /// <summary>The statements that add the columns; heirs get those of their parents by them as well.</summary>
    public IEnumerable<Sql> Statements()
    {
        foreach (var table in family)
            TakeOrder(table);
        return CreationOrder.Of(family.SelectMany(Units)).SelectMany(unit => unit.Statements);
    }

    private IEnumerable<CreationUnit> Units(Table table, int depth) =>
        from pair in table.Columns.Select((column, place) => (column, place))
        where !pair.column.Inherited
        let arrival = Arrival(table, pair.column)
        select new CreationUnit(arrival with { Name = $"{depth:D6} {pair.place:D6}" }, CreationRank.Table)
        {
            Statements = [add(table, pair.column)],
            Provides = [arrival],
            Needs = _after.GetValueOrDefault(arrival, []),
        };

    /// <remarks>A column that an heir has in its own right must be there before a parent's of that name, which then merges into it.</remarks>
    private void TakeOrder(Table table)
    {
        ObjectReference? previous = null;
        foreach (var column in table.Columns)
        {
            var arrivals = Arrivals(table, column).ToList();
            foreach (var arrival in arrivals.Where(_ => previous is not null))
                Put(arrival, previous!.Value);
            foreach (var later in arrivals.Skip(1))
                Put(later, arrivals[0]);
            previous = arrivals[0];
        }
    }

    /// <summary>What brings a column to a table: first what puts it where it is, then what merges into it.</summary>
    private IEnumerable<ObjectReference> Arrivals(Table table, Column column) =>
        (column.Inherited ? [] : new[] { Arrival(table, column) }).Concat(
            from parent in context.ParentsIn(table)
            from above in parent.Columns
            where above.Name == column.Name
            from arrival in Arrivals(parent, above)
            select arrival);

    private void Put(ObjectReference arrival, ObjectReference before)
    {
        if (!_after.TryGetValue(arrival, out var earlier))
            _after.Add(arrival, earlier = []);
        if (arrival != before)
            earlier.Add(before);
    }

    private static ObjectReference Arrival(Table table, Column column) => Reference.To(ObjectKind.Column, table.Name, column.Name);
}
