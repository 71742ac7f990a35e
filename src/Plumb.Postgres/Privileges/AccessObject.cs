namespace Plumb.Postgres.Privileges;

/// <summary>The kinds of objects whose default privileges differ.</summary>
public enum AccessObject
{
    /// <summary>A table, a view or a materialised view.</summary>
    Table,

    /// <summary>A column.</summary>
    Column,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>A function, a procedure or an aggregate.</summary>
    Routine,

    /// <summary>A type or a domain.</summary>
    Type,

    /// <summary>A schema.</summary>
    Schema,

    /// <summary>A language.</summary>
    Language,

    /// <summary>A foreign-data wrapper.</summary>
    ForeignDataWrapper,

    /// <summary>A foreign server.</summary>
    ForeignServer,

    /// <summary>A large object.</summary>
    LargeObject,
}
