namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Random choices that a seed repeats.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Next(int from, int to) => _random.Next(from, to + 1);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public string Maybe(double probability, string text) => Chance(probability) ? text : "";

    public string Maybe(double probability, Func<string> text) => Chance(probability) ? text() : "";

    /// <summary>Some of the items, at least one, in any order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int most = int.MaxValue)
    {
        var shuffled = items.ToArray();
        _random.Shuffle(shuffled);
        return shuffled[..Next(1, Math.Min(most, shuffled.Length))];
    }

    public T? PickOrDefault<T>(IEnumerable<T> items) where T : class =>
        items.ToArray() is { Length: > 0 } array ? Pick(array) : null;
}
