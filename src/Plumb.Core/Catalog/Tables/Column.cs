using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Tables;

/// <summary>A column of a table, a view or a materialised view.</summary>
public sealed record Column
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>Its type.</summary>
    public required DataType Type { get; init; }

    /// <summary>Set when it may not be NULL.</summary>
    public NotNullConstraint? NotNull { get; init; }

    /// <summary>Its value when none is given.</summary>
    public SqlExpression? Default { get; init; }

    /// <summary>How it is computed from other columns.</summary>
    public GeneratedValue? Generated { get; init; }

    /// <summary>How it numbers rows.</summary>
    public IdentityColumn? Identity { get; init; }

    /// <summary>Its collation, when not its type's own.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>How long values are stored, when not in its type's own way.</summary>
    public ColumnStorage? Storage { get; init; }

    /// <summary>How long values are compressed, when not in the server's usual way.</summary>
    public string? Compression { get; init; }

    /// <summary>How much the planner learns of it, when not the server's usual amount.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary>Its planner settings, such as <c>n_distinct</c>.</summary>
    public ValueList<Option> Options { get; init; }

    /// <summary>Its settings for a foreign-data wrapper.</summary>
    public ValueList<Option> ForeignOptions { get; init; }

    /// <summary>Set when it comes from a parent table only.</summary>
    public bool Inherited { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }

    /// <summary>Who may do what with it, beyond what holds for the table.</summary>
    public AccessList? Access { get; init; }

    /// <summary>Whether it may be NULL.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Nullable => NotNull is null;
}
