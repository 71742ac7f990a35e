using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the comments on all objects that people made.</summary>
internal sealed class CommentQuery : CatalogQuery
{
    public override string[] Reads => ["pg_description"];

    public override Sql Query(int major) =>
        $"""
        SELECT classoid, objoid, objsubid, description
        FROM pg_description
        WHERE objoid >= 16384 OR (classoid = 'pg_namespace'::regclass AND objoid = to_regnamespace('public'))
        """;

    public override void Take(Row row, CatalogDraft draft) => draft.Comments.Add((row.Oid(), row.Oid(), row.Int()), row.Text());
}
