namespace Plumb.Core.Plans;

/// <summary>What a node of a plan does.</summary>
public enum PlanNodeKind
{
    /// <summary>Something that a later engine knows.</summary>
    Unknown,

    /// <summary>Computes without reading, or gates what is below.</summary>
    Result,

    /// <summary>Calls functions that give several rows.</summary>
    ProjectSet,

    /// <summary>Adds, changes or takes away rows.</summary>
    ModifyTable,

    /// <summary>Gives the rows of several inputs, one after the other.</summary>
    Append,

    /// <summary>Gives the rows of several sorted inputs in order.</summary>
    MergeAppend,

    /// <summary>Goes on until nothing new comes.</summary>
    RecursiveUnion,

    /// <summary>Keeps the row addresses that all inputs have.</summary>
    BitmapAnd,

    /// <summary>Keeps the row addresses that any input has.</summary>
    BitmapOr,

    /// <summary>Looks through the inner side for each row of the outer.</summary>
    NestedLoop,

    /// <summary>Walks through two sorted inputs.</summary>
    MergeJoin,

    /// <summary>Looks up each row of the outer side in a table in memory.</summary>
    HashJoin,

    /// <summary>Reads a whole table.</summary>
    SequentialScan,

    /// <summary>Reads part of a table, by chance.</summary>
    SampleScan,

    /// <summary>Collects what workers give.</summary>
    Gather,

    /// <summary>Collects what workers give, in order.</summary>
    GatherMerge,

    /// <summary>Reads the rows that an index points to.</summary>
    IndexScan,

    /// <summary>Reads an index alone where it can.</summary>
    IndexOnlyScan,

    /// <summary>Reads row addresses from an index.</summary>
    BitmapIndexScan,

    /// <summary>Reads the rows of a bitmap, in the table's order.</summary>
    BitmapHeapScan,

    /// <summary>Reads rows by their addresses.</summary>
    RowAddressScan,

    /// <summary>Reads the rows between two addresses.</summary>
    RowAddressRangeScan,

    /// <summary>Passes on the rows of a subquery.</summary>
    SubqueryScan,

    /// <summary>Reads the rows that a function gives.</summary>
    FunctionScan,

    /// <summary>Reads the rows that a table function gives.</summary>
    TableFunctionScan,

    /// <summary>Reads a list of values.</summary>
    ValuesScan,

    /// <summary>Reads a WITH query.</summary>
    CommonTableScan,

    /// <summary>Reads the rows that a trigger is shown.</summary>
    NamedTuplestoreScan,

    /// <summary>Reads what the last round of a recursion gave.</summary>
    WorkTableScan,

    /// <summary>Reads what is elsewhere.</summary>
    ForeignScan,

    /// <summary>Does what an extension says.</summary>
    CustomScan,

    /// <summary>Keeps rows to read them again.</summary>
    Materialize,

    /// <summary>Remembers the answers to earlier lookups.</summary>
    Memoize,

    /// <summary>Sorts.</summary>
    Sort,

    /// <summary>Sorts what is sorted in part.</summary>
    IncrementalSort,

    /// <summary>Gives each group once.</summary>
    Group,

    /// <summary>Sums up groups.</summary>
    Aggregate,

    /// <summary>Computes over the neighbours of each row.</summary>
    WindowAggregate,

    /// <summary>Leaves out a row that equals the one before.</summary>
    Unique,

    /// <summary>Intersects or subtracts.</summary>
    SetOperation,

    /// <summary>Locks the rows that it passes on.</summary>
    LockRows,

    /// <summary>Stops after some rows.</summary>
    Limit,

    /// <summary>Fills a table in memory.</summary>
    Hash,
}
