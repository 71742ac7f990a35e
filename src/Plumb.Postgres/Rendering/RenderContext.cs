using Plumb.Postgres.Rendering.Tables;
using Plumb.Postgres.Rendering.Types;

namespace Plumb.Postgres.Rendering;

/// <summary>A catalog with the look-ups that rendering needs.</summary>
internal sealed class RenderContext
{
    private readonly ILookup<ObjectReference, ObjectReference> _needs;
    private readonly Dictionary<QualifiedName, Table> _tables;
    private readonly ILookup<QualifiedName, Table> _children;
    private readonly Dictionary<string, Identifier> _libraries = new(StringComparer.Ordinal);

    /// <summary>Looks everything up once.</summary>
    public RenderContext(DatabaseCatalog catalog, RenderOptions options)
    {
        (Catalog, Options) = (catalog, options);
        _needs = ShellTypes.Opened(catalog.Dependencies).ToLookup(dependency => dependency.Object, dependency => dependency.Needs);
        _tables = catalog.Tables.ToDictionary(table => table.Name);
        _children = catalog.Tables.SelectMany(ParentsOf, (table, parent) => (table, parent)).ToLookup(pair => pair.parent, pair => pair.table);
        foreach (var routine in catalog.Routines)
        {
            if (routine is { Extension: { } extension, Library: { } library })
                _libraries.TryAdd(library, extension);
        }

        ConstraintNames = new ConstraintNames(catalog);
        LateFamilies = new LateFamilies(this);
    }

    /// <summary>What is rendered.</summary>
    public DatabaseCatalog Catalog { get; }

    /// <summary>What the script should hold beyond the objects.</summary>
    public RenderOptions Options { get; }

    /// <summary>The version that the script is for.</summary>
    public int Major => Catalog.Database.Engine.Major;

    /// <summary>The place of a table or an index in the order that is asked for.</summary>
    public int OrderOf(QualifiedName relation) => Options.Order?.GetValueOrDefault(relation, int.MaxValue) ?? 0;

    /// <summary>Which names the engine would give by itself.</summary>
    public ConstraintNames ConstraintNames { get; }

    /// <summary>The tables that got columns from their parents after they had their own.</summary>
    public LateFamilies LateFamilies { get; }

    /// <summary>What an object needs by the engine's own account.</summary>
    public IEnumerable<ObjectReference> NeedsOf(ObjectReference reference) => _needs[reference];

    /// <summary>The table of this name; null when it is not in the catalog.</summary>
    public Table? Table(QualifiedName name) => _tables.GetValueOrDefault(name);

    /// <summary>The extension that brings a routine's library; null when none does.</summary>
    public Identifier? ExtensionBehind(Routine routine) =>
        routine.Library is { } library && _libraries.TryGetValue(library, out var extension) ? extension : (Identifier?)null;

    /// <summary>The tables that are partitions or heirs of a table.</summary>
    public IEnumerable<Table> ChildrenOf(QualifiedName table) => _children[table];

    /// <summary>The tables that a table inherits from or is a partition of, as far as they are in the catalog.</summary>
    public IEnumerable<Table> ParentsIn(Table table) => ParentsOf(table).Select(Table).OfType<Table>();

    /// <summary>How many generations of parents a table has.</summary>
    public int DepthOf(Table table) => ParentsIn(table).Select(parent => DepthOf(parent) + 1).DefaultIfEmpty().Max();

    private static IEnumerable<QualifiedName> ParentsOf(Table table) =>
        table.PartitionOf is { } partition ? [partition.Parent] : table.Inherits;
}
