namespace Plumb.Core.Catalog.Tables;

/// <summary>What of an old row is written for logical replication.</summary>
public enum ReplicaIdentity
{
    /// <summary>The primary key.</summary>
    PrimaryKey,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The whole row.</summary>
    Full,

    /// <summary>The columns of one index.</summary>
    Index,
}
