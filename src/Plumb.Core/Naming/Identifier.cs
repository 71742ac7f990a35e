namespace Plumb.Core.Naming;

/// <summary>The exact name of one database object, as the engine stores it: no quotes, no case folding.</summary>
/// <remarks>Names are compared byte for byte. How a name is quoted is the business of an engine's dialect.</remarks>
public readonly record struct Identifier : IComparable<Identifier>
{
    private readonly string? _value;

    /// <summary>Takes a name exactly as the engine stores it.</summary>
    public Identifier(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A name cannot hold a NUL character.", nameof(value));

        _value = value;
    }

    /// <summary>The name itself; empty only in <c>default(Identifier)</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The name as <see cref="QualifiedName"/> writes its parts: plain when it can be, in double quotes otherwise.</summary>
    public string Written => QualifiedName.Written(this);

    /// <inheritdoc/>
    public int CompareTo(Identifier other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Takes a name exactly as the engine stores it.</summary>
    public static implicit operator Identifier(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Orders names by their code units.</summary>
    public static bool operator <(Identifier left, Identifier right) => left.CompareTo(right) < 0;

    /// <summary>Orders names by their code units.</summary>
    public static bool operator >(Identifier left, Identifier right) => left.CompareTo(right) > 0;

    /// <summary>Orders names by their code units.</summary>
    public static bool operator <=(Identifier left, Identifier right) => left.CompareTo(right) <= 0;

    /// <summary>Orders names by their code units.</summary>
    public static bool operator >=(Identifier left, Identifier right) => left.CompareTo(right) >= 0;
}
