using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads which tables and indexes have which parents.</summary>
internal sealed class InheritanceQuery : CatalogQuery
{
    public override string[] Reads => ["pg_inherits"];

    public override Sql Query(int major) => $"SELECT inhrelid, inhparent FROM pg_inherits ORDER BY inhrelid, inhseqno";

    public override void Take(Row row, CatalogDraft draft)
    {
        var (child, parent) = (row.Oid(), row.Oid());
        if (draft.Relations.TryGetValue(child, out var relation) && draft.Relations.TryGetValue(parent, out var parentRelation))
            relation.Parents.Add(parentRelation.Name);
        else
            draft.IndexParents[child] = parent;
    }
}
