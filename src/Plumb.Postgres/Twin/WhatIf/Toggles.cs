namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Works out which indexes have to be turned from hidden to visible or back before each question of a call.</summary>
internal sealed class Toggles
{
    private readonly HashSet<uint> _turned = [];

    /// <summary>The indexes to turn, question after question.</summary>
    public List<uint> Turned { get; } = [];

    /// <summary>Behind which of them each question stands.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>All candidates that some question sees.</summary>
    public HashSet<uint> Candidates { get; } = [];

    /// <summary>All real indexes that some question does not see.</summary>
    public HashSet<uint> Existing { get; } = [];

    /// <summary>Takes in the next question.</summary>
    public void Add(IReadOnlySet<uint> visible, IReadOnlySet<uint> hidden)
    {
        Candidates.UnionWith(visible);
        Existing.UnionWith(hidden);
        var before = Turned.Count;
        Turned.AddRange(_turned.Where(index => !visible.Contains(index) && !hidden.Contains(index)));
        Turned.AddRange(visible.Concat(hidden).Where(index => !_turned.Contains(index)));
        foreach (var index in Turned.Skip(before).ToArray())
        {
            if (!_turned.Remove(index))
                _turned.Add(index);
        }

        Ends.Add(Turned.Count);
    }
}
