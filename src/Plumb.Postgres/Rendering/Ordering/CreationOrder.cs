namespace Plumb.Postgres.Rendering.Ordering;

/// <summary>Puts units in an order in which each finds what it needs.</summary>
internal static class CreationOrder
{
    /// <summary>Sorts the units; those in circles are taken apart until no circle is left.</summary>
    public static IReadOnlyList<CreationUnit> Of(IEnumerable<CreationUnit> units)
    {
        var parts = units.ToList();
        while (true)
        {
            var graph = new CreationGraph(parts);
            var opened = graph.Circles().Select(circle => Opened(circle, parts, graph)).Where(cut => cut.Pieces.Count > 0).ToList();
            if (opened.Count == 0)
                return graph.Sorted();

            foreach (var (unit, pieces) in opened)
            {
                parts[unit] = pieces[0];
                parts.AddRange(pieces.Skip(1));
            }
        }
    }

    /// <summary>Takes apart one unit of a circle: a table rather than a view, a view rather than a function.</summary>
    private static (int Unit, IReadOnlyList<CreationUnit> Pieces) Opened(
        IReadOnlyList<int> circle, List<CreationUnit> parts, CreationGraph graph)
    {
        var members = circle.ToHashSet();
        bool IsInCircle(ObjectReference reference) => members.Contains(graph.ProviderOf(reference));
        var cuts =
            from unit in circle
            let part = parts[unit]
            where part.Split is not null
            orderby Reluctance(part.Rank), part.Object.Name
            let pieces = part.Split!(reference => !part.Provides.Contains(reference) && IsInCircle(reference))
            where pieces.Count > 0
            select (unit, pieces);
        return cuts.FirstOrDefault((-1, []));
    }

    private static int Reluctance(CreationRank rank) => rank switch
    {
        CreationRank.Table => 0,
        CreationRank.Domain => 1,
        CreationRank.View => 2,
        _ => 3,
    };
}
