using System.IO.Enumeration;
using Plumb.Core.Problems;

namespace Plumb.Core.Catalog;

/// <summary>Which part of a catalog is wanted, in patterns where <c>*</c> stands for anything and <c>?</c> for one character.</summary>
public sealed record CatalogSelection
{
    /// <summary>Patterns for schemas; none for all.</summary>
    public ValueList<string> Schemas { get; init; }

    /// <summary>Patterns for tables and views, with or without their schema; none for everything in the schemas.</summary>
    public ValueList<string> Tables { get; init; }

    /// <summary>Whether it leaves nothing out.</summary>
    public bool IsEverything => Schemas.IsEmpty && Tables.IsEmpty;

    /// <summary>The wanted part. A pattern that fits nothing is a <see cref="PlumbException"/>.</summary>
    /// <remarks>
    /// With patterns for tables, only tables and views are kept, and what goes away with them: their partitions, sequences and
    /// statistics. What belongs to no schema is left out.
    /// </remarks>
    public DatabaseCatalog Of(DatabaseCatalog catalog)
    {
        if (IsEverything)
            return catalog;

        var schemas = catalog.Schemas.Select(schema => schema.Name).Where(InSchemas).ToHashSet();
        RequireMatches("schema", Schemas, [.. catalog.Schemas.Select(schema => schema.Name.Value)], (pattern, name) => Fits(pattern, name));
        if (Tables.IsEmpty)
            return new SchemaPart(catalog, schemas).Everything();

        var relations = catalog.Relations().Where(name => schemas.Contains(name.Schema)).ToList();
        RequireMatches("table", Tables, [.. relations.Select(name => name.ToString())], (pattern, name) => Fits(pattern, QualifiedName.Parse(name)));
        return new SchemaPart(catalog, schemas).Relations(relations.Where(InTables).ToHashSet());
    }

    private bool InSchemas(Identifier schema) => Schemas.IsEmpty || Schemas.Any(pattern => Fits(pattern, schema.Value));

    private bool InTables(QualifiedName table) => Tables.Any(pattern => Fits(pattern, table));

    /// <summary>A pattern may also be a name as Plumb writes it, with quotes.</summary>
    private static bool Fits(string pattern, QualifiedName name) =>
        Fits(pattern, name.Name.Value) || Fits(pattern, $"{name.Schema}.{name.Name}") || pattern == name.ToString();

    private static bool Fits(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private static void RequireMatches(string kind, ValueList<string> patterns, IReadOnlyList<string> names, Func<string, string, bool> fits)
    {
        foreach (var pattern in patterns)
        {
            if (!names.Any(name => fits(pattern, name)))
                throw new PlumbException(NothingFits(kind, pattern, names));
        }
    }

    private static Problem NothingFits(string kind, string pattern, IReadOnlyList<string> names)
    {
        // Of a table, the name without its schema may be what was mistyped.
        var near = Spelling.Nearest(pattern, names)
            ?? Spelling.Nearest(pattern, names.Select(name => QualifiedName.TryParse(name, out var qualified) ? qualified.Name.Value : name));
        return new("selection-empty", $"No {kind} is called '{pattern}'.",
            names.Count == 0 ? "There is none at all." : $"There are {names.Count}, such as {string.Join(", ", names.Take(3))}.",
            near is null ? $"Correct the name of the {kind}; * stands for any characters." : $"Write '{near}' instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near,
        };
    }
}
