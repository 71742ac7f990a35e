using System.Collections;
using System.Runtime.CompilerServices;

namespace Plumb.Core.Collections;

/// <summary>An immutable list that equals another when it holds the same items in the same order.</summary>
/// <remarks>Records that hold an array or an <c>ImmutableArray</c> compare it by reference; a catalog must compare by content.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[]? _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether the list holds nothing.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => Span[index];

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<T> Span => _items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => Span.SequenceEqual(other.Span, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Span)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Enumerates without an allocation.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", _items ?? [])}]";

    /// <summary>Compares by content.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Compares by content.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>Copies the items into a list.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());

    /// <summary>Copies the items into a list.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => items.ToArray() is { Length: > 0 } array ? new(array) : default;
}
