using Plumb.Postgres.Rendering.Expressions;
using Plumb.Postgres.Rendering.Foreign;
using Plumb.Postgres.Rendering.Ordering;
using Plumb.Postgres.Rendering.Replication;
using Plumb.Postgres.Rendering.Tables;

namespace Plumb.Postgres.Rendering;

/// <summary>Writes the statements that make a catalog again on an empty database.</summary>
/// <remarks>
/// What can need each other in any order (types, functions, tables, views) is sorted by need, and circles are opened. What nothing
/// needs in order to exist (indexes, foreign keys, triggers, policies, privileges) follows kind by kind.
/// </remarks>
public static class DdlRenderer
{
    /// <summary>The section that makes roles.</summary>
    internal const string Roles = "Roles";

    /// <summary>The section that makes schemas.</summary>
    internal const string Schemas = "Schemas";

    /// <summary>The section that makes extensions.</summary>
    internal const string Extensions = "Extensions";

    /// <summary>Renders a catalog.</summary>
    public static DdlScript Render(DatabaseCatalog catalog, RenderOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        var context = new RenderContext(catalog, options);
        var names = new BareNames(catalog);
        DdlSection[] sections =
        [
            new(Roles, options.MissingRoles ? [.. RoleDdl.Statements(catalog)] : []),
            new(Schemas, [.. SchemaDdl.Statements(catalog)]),
            new(Extensions, [.. ExtensionDdl.Statements(context)]),
            names.Found(new DdlSection("Types, routines, tables and views", [.. Sorted(context)])),
            .. LaterParts.Sections(context, names),
        ];
        return new DdlScript
        {
            Database = catalog.Database,
            Sections = [.. sections.Select(Steadied)],
            Notes = [.. Notes(catalog)],
        };
    }

    private static DdlSection Steadied(DdlSection section) => section with
    {
        Statements = [.. section.Statements.Select(statement => statement with { Sql = statement.Sql.WithExpressions(SteadyExpression.Of) })],
    };

    private static IEnumerable<DdlStatement> Sorted(RenderContext context) =>
        from unit in CreationOrder.Of(CreationUnits.Of(context))
        from sql in unit.Statements
        where !sql.IsEmpty
        select new DdlStatement(unit.Object, sql);

    private static IEnumerable<DdlNote> Notes(DatabaseCatalog catalog) =>
    [
        .. catalog.NotCovered.Select(missing => new DdlNote(missing.Object, missing.Reason)),
        .. IndexSection.Notes(catalog),
        .. catalog.UserMappings.SelectMany(ForeignDataDdl.Notes),
        .. catalog.Subscriptions.SelectMany(SubscriptionDdl.Notes),
    ];
}
