using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>An index of a table or a materialised view; it lives in that one's schema.</summary>
public sealed record TableIndex
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>Its access method, such as <c>btree</c>.</summary>
    public required Identifier Method { get; init; }

    /// <summary>What it looks up, in order.</summary>
    public required ValueList<IndexKey> Keys { get; init; }

    /// <summary>Columns that it carries along.</summary>
    public ValueList<Identifier> Included { get; init; }

    /// <summary>The rows that it holds.</summary>
    public SqlExpression? Predicate { get; init; }

    /// <summary>Whether no two rows may have the same keys.</summary>
    public bool Unique { get; init; }

    /// <summary>Whether two NULLs are the same (15 and later).</summary>
    public bool NullsNotDistinct { get; init; }

    /// <summary>Its storage parameters.</summary>
    public ValueList<Option> Options { get; init; }

    /// <summary>Where its files are, when not in the database's own tablespace.</summary>
    public Identifier? Tablespace { get; init; }

    /// <summary>The parent table's index that it is a part of.</summary>
    public QualifiedName? PartOf { get; init; }

    /// <summary>Set when its making failed midway, or when parts of it are missing: no query uses it.</summary>
    public bool Invalid { get; init; }

    /// <summary>Set when a constraint of the same name brings it.</summary>
    public bool OfConstraint { get; init; }

    /// <summary>The extensions that it goes with when they are dropped.</summary>
    public ValueList<Identifier> DependsOnExtensions { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
