namespace Plumb.Postgres.Tests.Laws;

/// <summary>A catalog without what a copy cannot have; docs/decisions tells the reasons.</summary>
internal static class Normalized
{
    /// <summary>Leaves out where it was read, what has no record, secrets, and indexes that are broken.</summary>
    public static DatabaseCatalog From(DatabaseCatalog catalog) => catalog with
    {
        Database = catalog.Database with { Name = "somewhere", Owner = null, Comment = null },
        NotCovered = [],
        UserMappings = [.. catalog.UserMappings.Select(mapping => mapping with { Withheld = [] })],
        Tables = [.. catalog.Tables.Select(table => table with { Indexes = Sound(table.Indexes) })],
        MaterializedViews = [.. catalog.MaterializedViews.Select(view => view with { Indexes = Sound(view.Indexes) })],
    };

    /// <summary>The names, as the engine writes them, of what the copy lacks.</summary>
    public static IReadOnlyList<string> LeftOut(DatabaseCatalog catalog) =>
    [
        .. catalog.NotCovered.Select(missing => missing.Object.Name),
        .. catalog.UserMappings.Where(mapping => !mapping.Withheld.IsEmpty).Select(mapping => $"USER MAPPING {mapping.Role?.Value ?? "public"} SERVER {mapping.Server.Value}"),
        .. catalog.Tables.SelectMany(table => table.Indexes.Where(index => index.Invalid).Select(index => new QualifiedName(table.Name.Schema, index.Name).ToString())),
    ];

    private static ValueList<TableIndex> Sound(ValueList<TableIndex> indexes) => [.. indexes.Where(index => !index.Invalid)];
}
