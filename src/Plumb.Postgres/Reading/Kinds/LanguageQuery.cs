using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads procedural languages.</summary>
internal sealed class LanguageQuery : CatalogQuery
{
    public override string[] Reads => ["pg_language"];

    public override Sql Query(int major) =>
        $"""
        SELECT l.oid, l.lanname, l.lanowner, l.lanacl::text[], l.lanpltrusted,
               {RoutineName($"l.lanplcallfoid")}, {RoutineName($"l.laninline")}, {RoutineName($"l.lanvalidator")}
        FROM pg_language l WHERE l.lanispl
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = row.Name();
        var (owner, acl) = (row.Oid(), row.TextsOrNull());
        var language = new ProceduralLanguage
        {
            Name = name,
            Trusted = row.Bool(),
            Handler = row.QualifiedName(),
            Inline = row.QualifiedNameOrNull(),
            Validator = row.QualifiedNameOrNull(),
        };
        draft.Languages.Add(draft.Described(
            language, new(ObjectKind.Language, name.Written), SystemCatalog.Language, oid, owner, acl, AccessObject.Language));
    }
}
