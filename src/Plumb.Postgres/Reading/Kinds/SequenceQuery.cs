using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the numbers of sequences, and which column each belongs to.</summary>
internal sealed class SequenceQuery : CatalogQuery
{
    public override string[] Reads => ["pg_sequence", "pg_depend"];

    public override Sql Query(int major) =>
        $"""
        SELECT q.seqrelid, format_type(q.seqtypid, NULL), q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
               coalesce(d.refobjid, 0::oid), coalesce(d.refobjsubid, 0), coalesce(d.deptype = 'i', false)
        FROM pg_sequence q
        JOIN pg_class c ON c.oid = q.seqrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = q.seqrelid AND d.objsubid = 0
                             AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var relation = draft.Relations[row.Oid()];
        var sequence = draft.Described(
            new Sequence
            {
                Name = relation.Name,
                Type = row.Type(),
                Start = row.Long(),
                Increment = row.Long(),
                Minimum = row.Long(),
                Maximum = row.Long(),
                Cache = row.Long(),
                Cycle = row.Bool(),
                Unlogged = relation.Unlogged,
            }, relation, Privileges.AccessObject.Sequence);
        var (table, column, identity) = (row.Oid(), row.Int(), row.Bool());
        if (identity)
            draft.IdentitySequences.Add((table, column), sequence);
        else
            draft.Sequences.Add((sequence, table, column));
    }
}
