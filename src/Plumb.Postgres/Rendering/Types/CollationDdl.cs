using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes collations.</summary>
internal static class CollationDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(Collation collation) => new(Reference.To(ObjectKind.Collation, collation.Name), CreationRank.Collation)
    {
        Statements = Clauses.Making(
            $"CREATE COLLATION {collation.Name}{Definition(collation)}", $"COLLATION {collation.Name}", collation),
    };

    /// <remarks>Only a copy can be for every encoding, and only of one of the engine's own two that are.</remarks>
    private static Sql Definition(Collation collation) => collation is { EveryEncoding: true, LcCollate: { } locale }
        ? (Sql)$" FROM {new QualifiedName("pg_catalog", locale)}"
        : $" ({Sql.List(Settings(collation))})";

    private static IEnumerable<Sql> Settings(Collation collation) =>
    [
        $"PROVIDER = {new Identifier(collation.Provider)}",
        Sql.Maybe(collation.Locale, locale => $"LOCALE = {new SqlValue(locale)}"),
        Sql.Maybe(collation.LcCollate, locale => $"LC_COLLATE = {new SqlValue(locale)}"),
        Sql.Maybe(collation.LcCtype, locale => $"LC_CTYPE = {new SqlValue(locale)}"),
        Sql.If(collation.NonDeterministic, $"DETERMINISTIC = false"),
        Sql.Maybe(collation.Rules, rules => $"RULES = {new SqlValue(rules)}"),
    ];
}
