using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;
using Plumb.Postgres.Rendering.Routines;

namespace Plumb.Postgres.Rendering.Access;

/// <summary>Sets the privileges on all objects of a catalog.</summary>
internal sealed class ObjectAccess(RenderContext context)
{
    private DatabaseCatalog Catalog => context.Catalog;

    /// <summary>The statements, object by object.</summary>
    public IEnumerable<DdlStatement> Statements() =>
    [
        .. Catalog.Schemas.SelectMany(Of),
        .. Catalog.Languages.SelectMany(language =>
            Of(language, Reference.To(ObjectKind.Language, language.Name), $"LANGUAGE {language.Name}", AccessObject.Language)),
        .. Types(),
        .. Routines(),
        .. Foreign(),
        .. Catalog.Sequences.SelectMany(Of),
        .. Catalog.Tables.SelectMany(table => Of(table, ObjectKind.Table, table.Name, table.Columns)),
        .. Catalog.Tables.SelectMany(table => table.Columns).Select(column => column.Identity?.Sequence).OfType<Sequence>().SelectMany(Of),
        .. Catalog.Views.SelectMany(view => Of(view, ObjectKind.View, view.Name, view.Columns)),
        .. Catalog.MaterializedViews.SelectMany(view => Of(view, ObjectKind.MaterializedView, view.Name, view.Columns)),
    ];

    private IEnumerable<DdlStatement> Types() =>
    [
        .. Catalog.BaseTypes.SelectMany(type => OfType(type, ObjectKind.BaseType, type.Name)),
        .. Catalog.Enums.SelectMany(type => OfType(type, ObjectKind.Enum, type.Name)),
        .. Catalog.Composites.SelectMany(type => OfType(type, ObjectKind.Composite, type.Name)),
        .. Catalog.Ranges.SelectMany(type => OfType(type, ObjectKind.Range, type.Name)),
        .. Catalog.Domains.SelectMany(type => OfType(type, ObjectKind.Domain, type.Name)),
    ];

    private IEnumerable<DdlStatement> Routines() =>
    [
        .. Catalog.Routines.SelectMany(routine => Of(routine, Reference.To(routine), RoutineDdl.Target(routine), AccessObject.Routine)),
        .. Catalog.Aggregates.SelectMany(aggregate => Of(
            aggregate, new(ObjectKind.Aggregate, aggregate.Signature), $"FUNCTION {new SqlExpression(aggregate.Signature)}", AccessObject.Routine)),
    ];

    private IEnumerable<DdlStatement> Foreign() =>
    [
        .. Catalog.ForeignDataWrappers.SelectMany(wrapper => Of(
            wrapper, Reference.To(ObjectKind.ForeignDataWrapper, wrapper.Name), $"FOREIGN DATA WRAPPER {wrapper.Name}", AccessObject.ForeignDataWrapper)),
        .. Catalog.ForeignServers.SelectMany(server => Of(
            server, Reference.To(ObjectKind.ForeignServer, server.Name), $"FOREIGN SERVER {server.Name}", AccessObject.ForeignServer)),
    ];

    /// <remarks>A new database has a schema <c>public</c> with privileges of its own, and since 15 it belongs to whoever owns the database.</remarks>
    private IEnumerable<DdlStatement> Of(Schema schema)
    {
        var isPublic = schema.Name.Value == "public";
        var owner = isPublic && schema.Owner is null && context.Major >= 15 ? $"pg_database_owner" : OwnerOf(schema);
        var target = new AccessTarget(Reference.To(ObjectKind.Schema, schema.Name), $"SCHEMA {schema.Name}", AccessObject.Schema, owner);
        var initial = isPublic ? DefaultAccess.OfPublicSchema(context.Major) : DefaultAccess.Of(AccessObject.Schema, context.Major);
        return Change(schema, target, initial);
    }

    private IEnumerable<DdlStatement> Of(Sequence sequence) =>
        Of(sequence, Reference.To(ObjectKind.Sequence, sequence.Name), $"SEQUENCE {sequence.Name}", AccessObject.Sequence);

    private IEnumerable<DdlStatement> OfType(SchemaObject type, ObjectKind kind, QualifiedName name) =>
        Of(type, Reference.To(kind, name), $"TYPE {name}", AccessObject.Type);

    private IEnumerable<DdlStatement> Of(CatalogObject relation, ObjectKind kind, QualifiedName name, ValueList<Column> columns)
    {
        var target = new AccessTarget(Reference.To(kind, name), $"TABLE {name}", AccessObject.Table, OwnerOf(relation));
        return
        [
            .. Change(relation, target, DefaultAccess.Of(AccessObject.Table, context.Major)),
            .. from column in columns
               where relation.Extension is null
               from access in new[] { column.Access }.OfType<AccessList>()
               let part = target with { Kind = AccessObject.Column, Column = column.Name }
               from statement in new GrantDdl(part, context.Major).Change(new AccessList([]), access)
               select statement,
        ];
    }

    private IEnumerable<DdlStatement> Of(CatalogObject made, ObjectReference reference, Sql written, AccessObject kind) =>
        Change(made, new AccessTarget(reference, written, kind, OwnerOf(made)), DefaultAccess.Of(kind, context.Major));

    private IEnumerable<DdlStatement> Change(CatalogObject made, AccessTarget target, AccessList initial) =>
        made is { Extension: null, Access: { } access } ? new GrantDdl(target, context.Major).Change(initial, access) : [];

    private static Sql OwnerOf(CatalogObject made) => made.Owner is { } owner ? Sql.Of(owner) : $"CURRENT_USER";
}
