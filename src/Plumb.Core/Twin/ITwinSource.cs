using Plumb.Core.Statistics;

namespace Plumb.Core.Twin;

/// <summary>What a twin is made of: read from a file, declared, or another source in other proportions.</summary>
/// <remarks>All of it can be read any number of times.</remarks>
public interface ITwinSource
{
    /// <summary>What it is of, and how it was taken.</summary>
    TwinHeader Header { get; }

    /// <summary>Reads the catalog.</summary>
    DatabaseCatalog ReadCatalog();

    /// <summary>The names of tables, materialised views and indexes, in the order in which they were made.</summary>
    /// <remarks>A planner takes the older of two indexes that cost the same, and the heirs of a table in the order of their making.</remarks>
    IReadOnlyList<QualifiedName> ReadOrder();

    /// <summary>Reads the statistics of tables, materialised views and indexes, one by one.</summary>
    IAsyncEnumerable<RelationStatistics> ReadRelationsAsync(CancellationToken cancellation);

    /// <summary>Reads the extended statistics, one by one.</summary>
    IAsyncEnumerable<JointStatistics> ReadJointAsync(CancellationToken cancellation);
}
