using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads row-level security policies.</summary>
internal sealed class PolicyQuery : CatalogQuery
{
    public override string[] Reads => ["pg_policy"];

    public override Sql Query(int major) =>
        $"""
        SELECT p.oid, p.polrelid, p.polname, p.polcmd::text, p.polpermissive, p.polroles,
               pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        draft.Relations[row.Oid()].Policies.Add(new Policy
        {
            Name = row.Name(),
            Command = AsCommand(row.Letter()),
            Restrictive = !row.Bool(),
            Roles = row.Oids().Where(role => role != 0).Select(draft.RoleName).ToValueList(),
            Using = row.ExpressionOrNull(),
            WithCheck = row.ExpressionOrNull(),
            Comment = draft.Comment(SystemCatalog.Policy, oid),
        });
    }

    private static PolicyCommand AsCommand(char letter) => letter switch
    {
        'r' => PolicyCommand.Select,
        'a' => PolicyCommand.Insert,
        'w' => PolicyCommand.Update,
        'd' => PolicyCommand.Delete,
        _ => PolicyCommand.All,
    };
}
