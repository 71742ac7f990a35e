namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Finds the tables that cannot be made in one go, because a parent got columns or conditions when an heir had its own already.</summary>
/// <remarks>
/// Such columns stand behind the heir's own, where INHERITS never puts them, and ALTER TABLE INHERIT wants the conditions to be there,
/// as the heir's own. So a whole family, heirs and parents, is made without any first, and gets them one by one.
/// </remarks>
internal sealed class LateFamilies
{
    private readonly HashSet<QualifiedName> _members;

    /// <summary>Looks through all tables.</summary>
    public LateFamilies(RenderContext context)
    {
        All = [.. Families(context).Where(family => family.Any(table => IsLate(table, context)))];
        _members = [.. All.SelectMany(family => family).Select(table => table.Name)];
    }

    /// <summary>The families, each with its parents before its heirs.</summary>
    public IReadOnlyList<IReadOnlyList<Table>> All { get; }

    /// <summary>Whether a table belongs to one.</summary>
    public bool Contains(QualifiedName table) => _members.Contains(table);

    /// <summary>Whether INHERITS puts the columns of a table where they are.</summary>
    public static bool HasNaturalOrder(Table table, IEnumerable<Table> parents)
    {
        var natural = parents.SelectMany(parent => parent.Columns).Select(column => column.Name)
            .Concat(table.Columns.Where(column => !column.Inherited).Select(column => column.Name)).Distinct();
        return natural.SequenceEqual(table.Columns.Select(column => column.Name));
    }

    private static bool IsLate(Table table, RenderContext context) => TakesOver(table) && !HasNaturalOrder(table, context.ParentsIn(table));

    private static bool TakesOver(Table table) =>
        table.Columns.Any(column => column.Inherited || column.NotNull is { Inherited: true, NotValid: false })
        || table.Checks.Any(check => check is { Inherited: true, NotValid: false });

    private static IEnumerable<IReadOnlyList<Table>> Families(RenderContext context)
    {
        var seen = new HashSet<QualifiedName>();
        foreach (var start in context.Catalog.Tables.Where(table => !table.Inherits.IsEmpty).Where(table => !seen.Contains(table.Name)))
        {
            var family = new List<Table>();
            var next = new Stack<Table>([start]);
            while (next.TryPop(out var table))
            {
                if (!seen.Add(table.Name))
                    continue;
                family.Add(table);
                foreach (var relative in context.ParentsIn(table).Concat(context.ChildrenOf(table.Name)))
                    next.Push(relative);
            }

            yield return [.. family.OrderBy(context.DepthOf).ThenBy(table => table.Name)];
        }
    }
}
