namespace Plumb.Postgres.Rendering.Ordering;

/// <summary>Finds the largest groups of a graph's nodes in which every node leads to every other (Tarjan's way, without recursion).</summary>
internal sealed class StrongComponents(IReadOnlyList<IReadOnlyList<int>> edges)
{
    private readonly int[] _seen = new int[edges.Count];
    private readonly int[] _lowest = new int[edges.Count];
    private readonly bool[] _open = new bool[edges.Count];
    private readonly Stack<int> _path = new();
    private readonly Stack<(int Node, int Edge)> _visits = new();
    private readonly List<IReadOnlyList<int>> _components = [];
    private int _counter;

    /// <summary>The groups; a node that is in no circle is a group of its own.</summary>
    public IReadOnlyList<IReadOnlyList<int>> All()
    {
        for (var node = 0; node < edges.Count; node++)
        {
            if (_seen[node] == 0)
                VisitFrom(node);
        }

        return _components;
    }

    private void VisitFrom(int start)
    {
        Enter(start);
        while (_visits.TryPop(out var visit))
        {
            var (node, edge) = visit;
            if (edge == edges[node].Count)
            {
                Leave(node);
                continue;
            }

            _visits.Push((node, edge + 1));
            var next = edges[node][edge];
            if (_seen[next] == 0)
                Enter(next);
            else if (_open[next])
                _lowest[node] = Math.Min(_lowest[node], _seen[next]);
        }
    }

    private void Enter(int node)
    {
        _seen[node] = _lowest[node] = ++_counter;
        _open[node] = true;
        _path.Push(node);
        _visits.Push((node, 0));
    }

    private void Leave(int node)
    {
        if (_visits.TryPeek(out var caller))
            _lowest[caller.Node] = Math.Min(_lowest[caller.Node], _lowest[node]);
        if (_lowest[node] != _seen[node])
            return;

        var component = new List<int>();
        int member;
        do
        {
            member = _path.Pop();
            _open[member] = false;
            component.Add(member);
        }
        while (member != node);
        _components.Add(component);
    }
}
