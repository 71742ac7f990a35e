using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading;

/// <summary>Makes tables and views of what was read.</summary>
internal static class RelationAssembly
{
    /// <summary>Hands each index that no constraint stands for to its table.</summary>
    public static void SpreadIndexes(CatalogDraft draft)
    {
        foreach (var index in draft.Indexes.Values.Where(index => !index.OfConstraint))
            index.Table.Indexes.Add(index);
    }

    public static Table AsTable(RelationDraft relation, CatalogDraft draft)
    {
        var indexed = relation.Indexed.Select(constraint => (constraint, index: draft.Indexes[constraint.IndexOid])).ToArray();
        var keys = indexed
            .Where(pair => pair.constraint.Kind != 'x')
            .Select(pair => (pair.constraint.Kind, Key: pair.constraint.AsUniqueKey(pair.index, ParentOf(pair.constraint.IndexOid, draft))))
            .ToArray();
        var own = indexed.Select(pair => pair.index).Concat(relation.Indexes).ToArray();
        var table = new Table
        {
            Name = relation.Name,
            Columns = relation.Columns.ToValueList(),
            PrimaryKey = keys.FirstOrDefault(pair => pair.Kind == 'p').Key,
            UniqueKeys = keys.Where(pair => pair.Kind == 'u').Select(pair => pair.Key).OrderBy(key => key.Name).ToValueList(),
            Exclusions = indexed
                .Where(pair => pair.constraint.Kind == 'x')
                .Select(pair => pair.constraint.AsExclusion(pair.index, ParentOf(pair.constraint.IndexOid, draft)))
                .OrderBy(constraint => constraint.Name).ToValueList(),
            ForeignKeys = relation.ForeignKeys.OrderBy(key => key.Name).ToValueList(),
            InheritedForeignKeys = relation.InheritedForeignKeys.OrderBy(key => key.Name).ToValueList(),
            Checks = relation.Checks.OrderBy(check => check.Name).ToValueList(),
            Indexes = Indexes(relation, draft),
            Triggers = relation.Triggers.OrderBy(trigger => trigger.Name).ToValueList(),
            Rules = relation.Rules.OrderBy(rule => rule.Name).ToValueList(),
            Policies = relation.Policies.OrderBy(policy => policy.Name).ToValueList(),
            RowSecurity = relation.RowSecurity,
            Unlogged = relation.Unlogged,
            AccessMethod = relation.AccessMethod,
            Tablespace = relation.Tablespace,
            Options = relation.Options,
            ReplicaIdentity = relation.ReplicaIdentity,
            ReplicaIdentityIndex = own.FirstOrDefault(index => index.ReplicaIdentity)?.Name.Name,
            ClusteredOn = own.FirstOrDefault(index => index.Clustered)?.Name.Name,
            OfType = relation.OfType,
            Inherits = relation.PartitionBound is null ? relation.Parents.ToValueList() : [],
            PartitionKey = relation.PartitionKey,
            PartitionOf = relation is { PartitionBound: { } bound, Parents: [var parent] } ? new PartitionBound(parent, bound) : null,
            Foreign = relation.Foreign,
        };
        return draft.Described(table, relation, AccessObject.Table);
    }

    public static View AsView(RelationDraft relation, CatalogDraft draft) => draft.Described(
        new View
        {
            Name = relation.Name,
            Columns = relation.Columns.ToValueList(),
            Definition = relation.Definition,
            Options = relation.Options,
            Triggers = relation.Triggers.OrderBy(trigger => trigger.Name).ToValueList(),
            Rules = relation.Rules.OrderBy(rule => rule.Name).ToValueList(),
        }, relation, AccessObject.Table);

    public static MaterializedView AsMaterializedView(RelationDraft relation, CatalogDraft draft) => draft.Described(
        new MaterializedView
        {
            Name = relation.Name,
            Columns = relation.Columns.ToValueList(),
            Definition = relation.Definition,
            Indexes = Indexes(relation, draft),
            Options = relation.Options,
            AccessMethod = relation.AccessMethod,
            Tablespace = relation.Tablespace,
            DependsOnExtensions = draft.ExtensionNeeds.GetValueOrDefault((SystemCatalog.Relation, relation.Oid)),
            ClusteredOn = relation.Indexes.FirstOrDefault(index => index.Clustered)?.Name.Name,
        }, relation, AccessObject.Table);

    private static ValueList<TableIndex> Indexes(RelationDraft relation, CatalogDraft draft) =>
        relation.Indexes.Select(index => index.Finish(ParentOf(index.Oid, draft))).OrderBy(index => index.Name).ToValueList();

    private static QualifiedName? ParentOf(uint index, CatalogDraft draft) =>
        draft.IndexParents.TryGetValue(index, out var parent) && draft.Indexes.TryGetValue(parent, out var found) ? found.Name : null;
}
