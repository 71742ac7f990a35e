namespace Plumb.Core.Plans;

/// <summary>What sort of thing a node reads or changes.</summary>
public enum PlanTargetKind
{
    /// <summary>Something that has a name in the query only: a subquery, a list of values.</summary>
    Nameless,

    /// <summary>A table, a materialised view or a foreign table.</summary>
    Relation,

    /// <summary>A function's rows.</summary>
    Function,

    /// <summary>The rows of <c>XMLTABLE</c> or <c>JSON_TABLE</c>.</summary>
    TableFunction,

    /// <summary>A WITH query.</summary>
    CommonTable,

    /// <summary>The rows that a trigger is shown.</summary>
    Tuplestore,
}
