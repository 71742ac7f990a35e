namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Puts indexes in order: first each alone, then parts to their wholes, then what tables remember of them.</summary>
/// <remarks>
/// The index of a partitioned table is made ONLY there, and becomes whole when all parts are attached. A foreign table has no part to
/// attach; an index over one comes last, without ONLY, and takes over the parts that are there.
/// </remarks>
internal sealed class IndexSection(IReadOnlyList<Table> tables, IReadOnlyList<MaterializedView> views, RenderContext context)
{
    /// <summary>Makes the indexes that no constraint brings, each alone.</summary>
    public IEnumerable<(QualifiedName Index, DdlStatement Statement)> Making() =>
    [
        .. from table in tables
           from index in table.Indexes
           where CanBeMade(table, index) && !TakesOverParts(table, index)
           from statement in IndexDdl.Statements(table.Name, index, IsPartitioned(table))
           select (new QualifiedName(table.Name.Schema, index.Name), statement),
        .. from view in views
           from index in view.Indexes
           where !index.Invalid
           from statement in IndexDdl.Statements(view.Name, index, isPartitioned: false)
           select (new QualifiedName(view.Name.Schema, index.Name), statement),
    ];

    /// <summary>All else about indexes.</summary>
    public IEnumerable<DdlStatement> Rest() =>
    [
        .. tables.SelectMany(Attachments),
        .. from table in tables.OrderByDescending(context.DepthOf)
           from index in table.Indexes
           where TakesOverParts(table, index)
           from statement in IndexDdl.Statements(table.Name, index, isPartitioned: false)
           select statement,
        .. tables.SelectMany(TableStateDdl.Statements),
        .. views.SelectMany(view => TableStateDdl.ClusteredOn(view.Name, view.ClusteredOn)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.MaterializedView, view.Name), sql))),
    ];

    /// <summary>The indexes that are not made.</summary>
    public static IEnumerable<DdlNote> Notes(DatabaseCatalog catalog) =>
    [
        .. from table in catalog.Tables
           from index in table.Indexes
           where !CanBeMade(table, index)
           select IndexDdl.Note(table.Name, index),
        .. from view in catalog.MaterializedViews
           from index in view.Indexes
           where index.Invalid
           select IndexDdl.Note(view.Name, index),
    ];

    private static bool CanBeMade(Table table, TableIndex index) => IndexDdl.CanBeMade(index, IsPartitioned(table));

    private static bool IsPartitioned(Table table) => table.PartitionKey is not null;

    private bool TakesOverParts(Table table, TableIndex index) => IsPartitioned(table) && !index.Invalid && HasForeignPart(table);

    private bool HasForeignPart(Table table) =>
        context.ChildrenOf(table.Name).Any(child => child.Foreign is not null || HasForeignPart(child));

    private IEnumerable<DdlStatement> Attachments(Table table) =>
        KeyDdl.Of(table).Where(key => !KeyDdl.ComesFromParent(key.Constraint)).Select(key => (key.Constraint.Name, key.Constraint.PartOf))
            .Concat(table.Indexes.Where(index => CanBeMade(table, index)).Select(index => (index.Name, index.PartOf)))
            .Where(part => !IsTakenOver(table, part.PartOf))
            .SelectMany(part => IndexDdl.Attachment(table.Name, part.Name, part.PartOf));

    private bool IsTakenOver(Table table, QualifiedName? whole) =>
        table.PartitionOf is { } partition && context.Table(partition.Parent) is { } parent
        && parent.Indexes.Any(index => new QualifiedName(parent.Name.Schema, index.Name) == whole && TakesOverParts(parent, index));
}
