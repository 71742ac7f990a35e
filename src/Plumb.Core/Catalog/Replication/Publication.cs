namespace Plumb.Core.Catalog.Replication;

/// <summary>Changes that are offered to subscribers.</summary>
public sealed record Publication : GlobalObject
{
    /// <summary>Whether it holds every table.</summary>
    public bool AllTables { get; init; }

    /// <summary>The tables that it holds.</summary>
    public ValueList<PublishedTable> Tables { get; init; }

    /// <summary>The schemas whose tables it holds (15 and later).</summary>
    public ValueList<Identifier> Schemas { get; init; }

    /// <summary>What is published: <c>insert</c>, <c>update</c>, <c>delete</c>, <c>truncate</c>.</summary>
    public ValueList<string> Publishes { get; init; }

    /// <summary>Whether changes of partitions are told as their root's.</summary>
    public bool ViaPartitionRoot { get; init; }

    /// <summary>Whether stored generated columns are published (18 and later).</summary>
    public bool StoredGeneratedColumns { get; init; }
}
