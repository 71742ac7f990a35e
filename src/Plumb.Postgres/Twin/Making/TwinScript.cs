using Plumb.Postgres.Rendering;
using Plumb.Postgres.Rendering.Routines;

namespace Plumb.Postgres.Twin.Making;

/// <summary>The statements that make a twin's objects, act by act.</summary>
internal sealed record TwinScript
{
    private const string Inert = "BEGIN RETURN NULL; END";

    /// <summary>Roles, which only a superuser may make; the words hold names alone.</summary>
    public required IReadOnlyList<DdlStatement> Roles { get; init; }

    /// <summary>Schemas.</summary>
    public required IReadOnlyList<DdlStatement> Schemas { get; init; }

    /// <summary>Extensions, which only a superuser may make; the words hold names alone.</summary>
    public required IReadOnlyList<DdlStatement> Extensions { get; init; }

    /// <summary>All up to the indexes; routines have a body that does nothing.</summary>
    public required IReadOnlyList<DdlStatement> Objects { get; init; }

    /// <summary>What leans on indexes.</summary>
    public required IReadOnlyList<DdlStatement> Keys { get; init; }

    /// <summary>The true bodies of routines, when all else is there: none ever runs while the twin is made.</summary>
    public required IReadOnlyList<DdlStatement> Bodies { get; init; }

    /// <summary>The statements for a catalog.</summary>
    /// <param name="catalog">The source's catalog.</param>
    /// <param name="order">Its tables and indexes, in the order in which they were made.</param>
    public static TwinScript Of(DatabaseCatalog catalog, IReadOnlyList<QualifiedName> order)
    {
        var kept = TwinCatalog.Of(catalog);
        var script = DdlRenderer.Render(kept with { Routines = [.. kept.Routines.Select(InertOf)] }, new() { Order = order.Index().ToDictionary(each => each.Item, each => each.Index) });
        var sections = script.Sections.ToDictionary(section => section.Title, section => section.Statements);
        var others = script.Sections.Where(section => section.Title is not (DdlRenderer.Roles or DdlRenderer.Schemas or DdlRenderer.Extensions)).ToList();
        var keys = others.FindIndex(section => section.Title == LaterParts.ForeignKeysTitle);
        return new()
        {
            Roles = sections[DdlRenderer.Roles],
            Schemas = sections[DdlRenderer.Schemas],
            Extensions = sections[DdlRenderer.Extensions],
            Objects = [.. others.Take(keys).SelectMany(section => section.Statements)],
            Keys = [.. others.Skip(keys).SelectMany(section => section.Statements)],
            Bodies = [.. kept.Routines.Where(routine => routine.Extension is null)
                .Select(routine => new DdlStatement(Reference.To(routine), RoutineDefinition.Whole(routine, replace: true)))],
        };
    }

    private static Routine InertOf(Routine routine) => routine with
    {
        Language = "plpgsql",
        Source = Inert,
        Body = null,
        Library = null,
        Support = null,
        Transforms = [],
        Settings = [],
        Cost = routine.Cost,
    };
}
