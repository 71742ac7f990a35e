using Plumb.Core.Statistics;

namespace Plumb.Core.Twin;

/// <summary>How much a twin holds.</summary>
public sealed record TwinCounts
{
    /// <summary>Tables, partitions and materialised views.</summary>
    public long Tables { get; init; }

    /// <summary>Indexes.</summary>
    public long Indexes { get; init; }

    /// <summary>Columns and index expressions whose values are described.</summary>
    public long Columns { get; init; }

    /// <summary>Statistics of several columns together.</summary>
    public long Joint { get; init; }

    /// <summary>The bytes that the tables and indexes have in the source.</summary>
    public long SourceBytes { get; init; }

    /// <summary>The counts with one relation more.</summary>
    public TwinCounts With(RelationStatistics relation) => this with
    {
        Tables = Tables + (relation.Kind == RelationKind.Index ? 0 : 1),
        Indexes = Indexes + (relation.Kind == RelationKind.Index ? 1 : 0),
        Columns = Columns + relation.Columns.Count(column => !column.Inherited)
            + relation.Columns.Count(column => column.Inherited && relation.Kind == RelationKind.PartitionedTable),
        SourceBytes = SourceBytes + (relation.Pages * PageSize),
    };

    /// <summary>The counts with the statistics of several columns more.</summary>
    public TwinCounts With(JointStatistics joint) => this with { Joint = Joint + (joint.Inherited ? 0 : 1) };

    private const long PageSize = 8192;
}
