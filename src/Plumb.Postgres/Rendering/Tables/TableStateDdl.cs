using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Sets what a table remembers of its indexes: the one that orders it, and the one that identifies its rows.</summary>
internal static class TableStateDdl
{
    /// <summary>Sets both.</summary>
    public static IEnumerable<DdlStatement> Statements(Table table) =>
        ClusteredOn(table.Name, table.ClusteredOn)
            .Append(Identity(table))
            .Where(sql => !sql.IsEmpty)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.Table, table.Name), sql));

    /// <summary>Names the index in whose order CLUSTER puts rows.</summary>
    public static IEnumerable<Sql> ClusteredOn(QualifiedName relation, Identifier? index) =>
        index is { } name ? [$"ALTER TABLE {relation} CLUSTER ON {name}"] : [];

    private static Sql Identity(Table table) => table switch
    {
        { Foreign: not null } => Sql.Empty,
        { ReplicaIdentity: ReplicaIdentity.Nothing } => $"ALTER TABLE ONLY {table.Name} REPLICA IDENTITY NOTHING",
        { ReplicaIdentity: ReplicaIdentity.Full } => $"ALTER TABLE ONLY {table.Name} REPLICA IDENTITY FULL",
        { ReplicaIdentity: ReplicaIdentity.Index, ReplicaIdentityIndex: { } index } =>
            $"ALTER TABLE ONLY {table.Name} REPLICA IDENTITY USING INDEX {index}",
        _ => Sql.Empty,
    };
}
