using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the names and comments that partitions have for foreign keys from above.</summary>
/// <remarks>
/// The engine gives them the name of the key above where that is free. For a partition of the table that is pointed at, it adds
/// keys to the table that points, under names that depend on what was there before.
/// </remarks>
internal sealed class InheritedForeignKeyQuery : CatalogQuery
{
    public override string[] Reads => ["pg_constraint"];

    public override Sql Query(int major) =>
        $"""
        WITH RECURSIVE copy (oid, top, below) AS (
            SELECT k.oid, k.conname, false FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0
            UNION ALL
            SELECT k.oid, c.top, k.conrelid <> p.conrelid
            FROM copy c JOIN pg_constraint p ON p.oid = c.oid JOIN pg_constraint k ON k.conparentid = c.oid AND k.contype = 'f'
        )
        SELECT k.oid, k.conrelid, c.top, k.conname,
               c.below AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conrelid = k.conrelid AND o.conname = c.top AND o.conparentid = 0)
        FROM copy c JOIN pg_constraint k ON k.oid = c.oid JOIN pg_namespace n ON n.oid = k.connamespace
        WHERE k.conparentid <> 0 AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var table = draft.Relations[row.Oid()];
        var key = new InheritedForeignKey(row.Name(), row.Name(), draft.Comment(SystemCatalog.Constraint, oid));
        if (row.Bool() && (key.Of != key.Name || key.Comment is not null))
            table.InheritedForeignKeys.Add(key);
        else if (key.Comment is not null)
        {
            draft.NotCovered.Add(new NotCovered(
                new(ObjectKind.Constraint, $"{table.Name}.{key.Name.Written}"),
                "Its comment is left out: the engine makes this foreign key itself, under a name that cannot be foretold."));
        }
    }
}
