using Plumb.Postgres.Rendering.Ordering;
using Plumb.Postgres.Rendering.Tables;

namespace Plumb.Postgres.Rendering;

/// <summary>Finds the keys that cannot wait until all tables are there, because a view or a function leans on them.</summary>
/// <remarks>A view that groups by a primary key and shows other columns of the row is one.</remarks>
internal static class EarlyKeys
{
    /// <summary>A unit for each such key.</summary>
    public static IEnumerable<CreationUnit> Of(RenderContext context)
    {
        var needed = Needed(context.Catalog);
        return
            from table in CreationUnits.Own(context.Catalog.Tables)
            from key in KeyDdl.Of(table)
            where needed.Contains(Reference.To(ObjectKind.Constraint, table.Name, key.Constraint.Name))
            select KeyDdl.Unit(table, key.Constraint, key.Definition, context);
    }

    /// <summary>The keys that something leans on.</summary>
    public static HashSet<ObjectReference> Needed(DatabaseCatalog catalog) => catalog.Dependencies
        .Where(dependency => dependency.Needs.Kind == ObjectKind.Constraint)
        .Where(dependency => dependency.Object.Kind is ObjectKind.View or ObjectKind.MaterializedView || dependency.Object.IsRoutine())
        .Select(dependency => dependency.Needs)
        .ToHashSet();
}
