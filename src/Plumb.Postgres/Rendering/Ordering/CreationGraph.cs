namespace Plumb.Postgres.Rendering.Ordering;

/// <summary>Which unit needs which.</summary>
internal sealed class CreationGraph
{
    private readonly IReadOnlyList<CreationUnit> _units;
    private readonly List<int>[] _needs;
    private readonly Dictionary<ObjectReference, int> _providers = [];

    /// <summary>Finds for each need the unit that provides it.</summary>
    public CreationGraph(IReadOnlyList<CreationUnit> units)
    {
        _units = units;
        for (var i = 0; i < units.Count; i++)
        {
            foreach (var provided in units[i].Provides)
                _providers.TryAdd(provided, i);
        }

        _needs = [.. Enumerable.Range(0, units.Count).Select(NeedsOf)];
    }

    /// <summary>The units whose statements must all come before one another: each is a circle.</summary>
    public IEnumerable<IReadOnlyList<int>> Circles() =>
        new StrongComponents(_needs).All().Where(component => component.Count > 1);

    /// <summary>The unit that provides an object, or -1.</summary>
    public int ProviderOf(ObjectReference reference) => _providers.GetValueOrDefault(reference, -1);

    /// <summary>Every unit after those that it needs, otherwise by rank, order and name.</summary>
    /// <remarks>In a circle that nothing opens, the unit of the lowest rank goes first; the engine will say what it lacks.</remarks>
    public IReadOnlyList<CreationUnit> Sorted()
    {
        var missing = _needs.Select(needs => needs.Count).ToArray();
        var needers = Needers();
        var ready = new PriorityQueue<int, int>(Comparer<int>.Create(Compare));
        var waiting = new SortedSet<int>(Comparer<int>.Create(Compare));
        var sorted = new List<CreationUnit>(_units.Count);
        for (var i = 0; i < _units.Count; i++)
        {
            waiting.Add(i);
            if (missing[i] == 0)
                ready.Enqueue(i, i);
        }

        while (waiting.Count > 0)
        {
            var next = ready.TryDequeue(out var first, out _) ? first : waiting.Min;
            if (!waiting.Remove(next))
                continue;
            sorted.Add(_units[next]);
            foreach (var needer in needers[next])
            {
                if (--missing[needer] == 0)
                    ready.Enqueue(needer, needer);
            }
        }

        return sorted;
    }

    private List<int> NeedsOf(int unit) =>
        [.. _units[unit].Needs.Select(ProviderOf).Where(provider => provider >= 0 && provider != unit).Distinct()];

    private List<int>[] Needers()
    {
        var needers = Enumerable.Range(0, _units.Count).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < _needs.Length; i++)
        {
            foreach (var needed in _needs[i])
                needers[needed].Add(i);
        }

        return needers;
    }

    private int Compare(int left, int right)
    {
        var (one, other) = (_units[left], _units[right]);
        if (one.Rank != other.Rank)
            return one.Rank.CompareTo(other.Rank);
        if (one.Order != other.Order)
            return one.Order.CompareTo(other.Order);
        return string.CompareOrdinal(one.Object.Name, other.Object.Name) is var byName and not 0 ? byName : left.CompareTo(right);
    }
}
