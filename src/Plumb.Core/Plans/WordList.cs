using System.Collections.Frozen;

namespace Plumb.Core.Plans;

/// <summary>An enumeration's members and the engine's word for each.</summary>
internal sealed class WordList<T>(ReadOnlySpan<(T Value, string Word)> pairs)
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _values =
        pairs.ToArray().ToFrozenDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    private readonly FrozenDictionary<T, string> _words =
        pairs.ToArray().ToFrozenDictionary(pair => pair.Value, pair => pair.Word);

    /// <summary>What a word means, or null when it is none of these.</summary>
    public T? Find(string? word) => word is not null && _values.TryGetValue(word, out var value) ? value : null;

    /// <summary>The word for a member.</summary>
    public string Word(T value) => _words[value];
}
