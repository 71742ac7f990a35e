namespace Plumb.Postgres.Rendering.Ordering;

/// <summary>Which of two objects comes first when neither needs the other.</summary>
/// <remarks>Casts come as soon as they can: what an expression needs of them, the engine does not note.</remarks>
internal enum CreationRank
{
    Cast,
    Collation,
    BaseType,
    Enum,
    Composite,
    Range,
    Domain,
    Language,
    Function,
    Procedure,
    Aggregate,
    AccessMethod,
    Operator,
    OperatorFamily,
    OperatorClass,
    Transform,
    Conversion,
    TextSearchParser,
    TextSearchTemplate,
    TextSearchDictionary,
    TextSearchConfiguration,
    ForeignDataWrapper,
    ForeignServer,
    UserMapping,
    Sequence,
    Table,
    Attachment,
    Key,
    View,
    MaterializedView,
}
