namespace Plumb.Postgres.Rendering.Ordering;

/// <summary>Which of two objects comes first when neither needs the other.</summary>
internal enum CreationRank
{
    Collation,
    Enum,
    Composite,
    Range,
    Domain,
    Language,
    Function,
    Procedure,
    Aggregate,
    Operator,
    OperatorFamily,
    OperatorClass,
    Cast,
    Conversion,
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
