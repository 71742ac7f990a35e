namespace Plumb.Core.Catalog;

/// <summary>The kinds of things that one can point at in a catalog.</summary>
public enum ObjectKind
{
    /// <summary>A schema.</summary>
    Schema,

    /// <summary>An extension.</summary>
    Extension,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A column of a table.</summary>
    Column,

    /// <summary>The default value of a column, named as the column.</summary>
    ColumnDefault,

    /// <summary>A constraint of a table, named <c>schema.table.constraint</c>.</summary>
    Constraint,

    /// <summary>A constraint of a domain, named <c>schema.domain.constraint</c>.</summary>
    DomainConstraint,

    /// <summary>An index.</summary>
    Index,

    /// <summary>A trigger, named <c>schema.table.trigger</c>.</summary>
    Trigger,

    /// <summary>A rule, named <c>schema.table.rule</c>.</summary>
    Rule,

    /// <summary>A policy, named <c>schema.table.policy</c>.</summary>
    Policy,

    /// <summary>A view.</summary>
    View,

    /// <summary>A materialised view.</summary>
    MaterializedView,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A domain.</summary>
    Domain,

    /// <summary>A composite type.</summary>
    Composite,

    /// <summary>A range type.</summary>
    Range,

    /// <summary>A base type.</summary>
    BaseType,

    /// <summary>A function, named with its argument types.</summary>
    Function,

    /// <summary>A procedure, named with its argument types.</summary>
    Procedure,

    /// <summary>An aggregate, named with its argument types.</summary>
    Aggregate,

    /// <summary>An operator, named with its operand types.</summary>
    Operator,

    /// <summary>An operator class, named with its access method.</summary>
    OperatorClass,

    /// <summary>An operator family, named with its access method.</summary>
    OperatorFamily,

    /// <summary>A cast, named by its two types.</summary>
    Cast,

    /// <summary>A collation.</summary>
    Collation,

    /// <summary>An encoding conversion.</summary>
    Conversion,

    /// <summary>A text search dictionary.</summary>
    TextSearchDictionary,

    /// <summary>A text search configuration.</summary>
    TextSearchConfiguration,

    /// <summary>A text search parser.</summary>
    TextSearchParser,

    /// <summary>A text search template.</summary>
    TextSearchTemplate,

    /// <summary>Extended statistics.</summary>
    Statistics,

    /// <summary>A procedural language.</summary>
    Language,

    /// <summary>An event trigger.</summary>
    EventTrigger,

    /// <summary>A foreign-data wrapper.</summary>
    ForeignDataWrapper,

    /// <summary>A foreign server.</summary>
    ForeignServer,

    /// <summary>A user mapping.</summary>
    UserMapping,

    /// <summary>A publication.</summary>
    Publication,

    /// <summary>A subscription.</summary>
    Subscription,

    /// <summary>A table or index access method.</summary>
    AccessMethod,

    /// <summary>A transform.</summary>
    Transform,

    /// <summary>A large object.</summary>
    LargeObject,

    /// <summary>A security label.</summary>
    SecurityLabel,

    /// <summary>Anything else.</summary>
    Other,
}
