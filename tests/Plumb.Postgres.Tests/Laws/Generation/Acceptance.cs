using System.Collections.Concurrent;
using System.Text;

namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Counts which statements of generated scripts the engine takes.</summary>
internal sealed class Acceptance
{
    private readonly ConcurrentDictionary<string, (int Taken, int Refused)> _kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _reasons = new(StringComparer.Ordinal);

    public double Share => (double)_kinds.Values.Sum(kind => kind.Taken) / Math.Max(1, _kinds.Values.Sum(kind => kind.Taken + kind.Refused));

    /// <summary>The kinds of which nothing was taken, of those tried often enough to tell.</summary>
    public IReadOnlyList<string> NeverTaken => [.. _kinds.Where(kind => kind.Value is { Taken: 0, Refused: > 4 }).Select(kind => kind.Key).Order(StringComparer.Ordinal)];

    public void Count(GeneratedStatement statement, string? refusal)
    {
        _kinds.AddOrUpdate(statement.Kind, refusal is null ? (1, 0) : (0, 1),
            (_, old) => refusal is null ? (old.Taken + 1, old.Refused) : (old.Taken, old.Refused + 1));
        if (refusal is not null)
            _reasons.AddOrUpdate($"{statement.Kind}: {refusal}\n      {statement.Text}", 1, (_, old) => old + 1);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (kind, (taken, refused)) in _kinds.OrderBy(kind => kind.Value.Taken / (double)(kind.Value.Taken + kind.Value.Refused)))
            text.AppendLine($"{kind}: {taken} taken, {refused} refused");
        foreach (var (reason, _) in _reasons.OrderByDescending(reason => reason.Value).Take(200))
            text.AppendLine($"  {reason}");
        return text.ToString();
    }
}
