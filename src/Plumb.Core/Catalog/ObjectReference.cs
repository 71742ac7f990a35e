namespace Plumb.Core.Catalog;

/// <summary>Points at one object of a catalog.</summary>
/// <param name="Kind">What kind of object it is.</param>
/// <param name="Name">Its name as written in that kind's record, with its schema, and with its argument types where it has them.</param>
public readonly record struct ObjectReference(ObjectKind Kind, string Name) : IComparable<ObjectReference>
{
    /// <inheritdoc/>
    public int CompareTo(ObjectReference other) =>
        Kind.CompareTo(other.Kind) is var byKind and not 0 ? byKind : string.CompareOrdinal(Name, other.Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";

    /// <summary>Orders by kind, then by name.</summary>
    public static bool operator <(ObjectReference left, ObjectReference right) => left.CompareTo(right) < 0;

    /// <summary>Orders by kind, then by name.</summary>
    public static bool operator >(ObjectReference left, ObjectReference right) => left.CompareTo(right) > 0;

    /// <summary>Orders by kind, then by name.</summary>
    public static bool operator <=(ObjectReference left, ObjectReference right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by kind, then by name.</summary>
    public static bool operator >=(ObjectReference left, ObjectReference right) => left.CompareTo(right) >= 0;
}
