using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes tables, without their keys and indexes.</summary>
internal sealed class TableDdl(Table table, RenderContext context, bool isPlainAllowed = true)
{
    private readonly TableShape _shape = isPlainAllowed ? new(table, context) : new(table, context) { IsPlainPartition = false };
    private readonly ObjectReference _reference = Reference.To(ObjectKind.Table, table.Name);

    /// <summary>Makes the table and binds it to its parents.</summary>
    public IEnumerable<CreationUnit> Units() =>
    [
        _shape.IsPlainPartition ? PlainPartitionUnit() : Unit(late: [], Split),
        .. table.PartitionOf is { } partition && !_shape.IsPlainPartition
            ? [Binding(partition.Parent, $"ALTER TABLE ONLY {partition.Parent} ATTACH PARTITION {table.Name} {partition.Bound}", OwnNotNulls(partition.Parent))]
            : Array.Empty<CreationUnit>(),
        .. _shape.IsBoundLater ? table.Inherits.Select(parent => Binding(parent, $"ALTER TABLE {table.Name} INHERIT {parent}")) : [],
    ];

    /// <summary>What is there when the table is, with all its parts.</summary>
    public IEnumerable<ObjectReference> Provided => [_reference, .. Parts()];

    /// <summary>What the table needs, with all its parts.</summary>
    public IEnumerable<ObjectReference> Needs => [.. StructuralNeeds(), .. context.NeedsOf(_reference), .. Parts().SelectMany(context.NeedsOf)];

    /// <summary>What is left to say of a table that is there.</summary>
    public IEnumerable<Sql> Rest(IReadOnlyCollection<ObjectReference> late) =>
    [
        .. Clauses.Making(Sql.Empty, Target, table),
        .. table.Columns.SelectMany(column => ColumnDdl.Comments(table.Name, column)),
        .. HeirDdl.Differences(_shape, context),
        .. table.Columns.SelectMany(column => ColumnDdl.Settings(table, _shape.IsPlainPartition ? column with { Storage = null } : column)),
        .. table.Columns.SelectMany(column => IdentityDdl.Rest(table, column, context)),
        .. table.Checks.Where(check => !check.NotValid && !late.Contains(ReferenceTo(check)))
            .SelectMany(check => CheckDdl.Comment(table, check)),
    ];

    /// <summary>What points at the moment at which a table has its parents.</summary>
    public static ObjectReference BindingOf(QualifiedName table) => new(ObjectKind.Other, $"parents of {table}");

    /// <remarks>In a circle it is made alone and attached, so that its defaults and conditions can be left for later.</remarks>
    private CreationUnit PlainPartitionUnit() => Unit(late: [], split: null) with
    {
        Provides = [.. Provided, BindingOf(table.Name)],
        Split = _ => [.. new TableDdl(table, context, isPlainAllowed: false).Units()],
    };

    private CreationUnit Unit(
        IReadOnlyCollection<ObjectReference> late, Func<Func<ObjectReference, bool>, IReadOnlyList<CreationUnit>>? split)
    {
        var parts = Parts().Where(part => !late.Contains(part)).ToList();
        return new(_reference, CreationRank.Table)
        {
            Order = context.OrderOf(table.Name),
            Statements = [new TableDefinition(_shape, context, late.Contains).Create(), .. Rest(late)],
            Provides = [_reference, .. parts],
            Needs = [.. StructuralNeeds(), .. context.NeedsOf(_reference), .. parts.SelectMany(context.NeedsOf)],
            Split = split,
        };
    }

    /// <summary>What can be said of the table later: its defaults and its conditions. What is generated cannot.</summary>
    private IEnumerable<ObjectReference> Parts() =>
        table.Columns.Where(column => column.Default is not null || column.Generated is not null).Select(ReferenceTo)
            .Concat(ValidChecks.Select(ReferenceTo));

    private IEnumerable<CheckConstraint> ValidChecks => _shape.OwnChecks.Where(check => !check.NotValid);

    private IReadOnlyList<CreationUnit> Split(Func<ObjectReference, bool> isInCircle)
    {
        bool IsLate(ObjectReference part) => context.NeedsOf(part).Any(isInCircle);
        var defaults = table.Columns.Where(column => column.Default is not null && IsLate(ReferenceTo(column))).ToList();
        var checks = ValidChecks.Where(check => IsLate(ReferenceTo(check))).ToList();
        if (defaults.Count + checks.Count == 0)
            return [];

        return
        [
            Unit([.. defaults.Select(ReferenceTo), .. checks.Select(ReferenceTo)], split: null),
            .. defaults.Select(column => Later(
                ReferenceTo(column), $"ALTER TABLE ONLY {table.Name} ALTER COLUMN {column.Name} SET DEFAULT {column.Default!.Value}")),
            .. checks.Select(check => Later(ReferenceTo(check), CheckDdl.Add(table, check)) with
            {
                Statements = [CheckDdl.Add(table, check), .. CheckDdl.Comment(table, check)],
            }),
        ];
    }

    private CreationUnit Later(ObjectReference part, Sql statement) => new(part, CreationRank.Table)
    {
        Statements = [statement],
        Needs = [_reference, .. context.NeedsOf(part)],
    };

    /// <summary>Says again what a partition says itself of columns that its parent speaks of too.</summary>
    /// <remarks>Where a NOT NULL has a name, ATTACH makes it the parent's alone.</remarks>
    private IEnumerable<Sql> OwnNotNulls(QualifiedName parent) =>
        from column in table.Columns
        where column.NotNull is { Inherited: false, NotValid: false, Name: not null }
        where context.Table(parent)?.Columns.Any(above => above.Name == column.Name && above.NotNull is not null) == true
        select (Sql)$"ALTER TABLE ONLY {table.Name} ALTER COLUMN {column.Name} SET NOT NULL";

    private CreationUnit Binding(QualifiedName parent, Sql statement, params IEnumerable<Sql> then) => new(_reference, CreationRank.Attachment)
    {
        Statements = [statement, .. then],
        Provides = [BindingOf(table.Name)],
        Needs =
        [
            _reference, .. Parts(), Reference.To(ObjectKind.Table, parent),
            .. context.Table(parent) is { } above ? new TableDdl(above, context).Parts() : [],
        ],
    };

    /// <remarks>An heir takes over what its parents have when it is made, so they must be complete by then.</remarks>
    private IEnumerable<ObjectReference> StructuralNeeds() =>
    [
        .. _shape.IsHeir || _shape.IsPlainPartition
            ? context.ParentsIn(table).SelectMany(parent =>
                new TableDdl(parent, context).Parts().Append(Reference.To(ObjectKind.Table, parent.Name)))
            : [],
        .. table.AccessMethod is { } method ? [Reference.To(ObjectKind.AccessMethod, method)] : Array.Empty<ObjectReference>(),
        .. table.OfType is { } type ? [Reference.To(ObjectKind.Composite, type)] : Array.Empty<ObjectReference>(),
        .. table.Foreign is { } source ? [Reference.To(ObjectKind.ForeignServer, source.Server)] : Array.Empty<ObjectReference>(),
    ];

    private Sql Target => table.Foreign is null ? $"TABLE {table.Name}" : (Sql)$"FOREIGN TABLE {table.Name}";

    private ObjectReference ReferenceTo(Column column) => Reference.To(ObjectKind.ColumnDefault, table.Name, column.Name);

    private ObjectReference ReferenceTo(CheckConstraint check) => Reference.To(ObjectKind.Constraint, table.Name, check.Name);
}
