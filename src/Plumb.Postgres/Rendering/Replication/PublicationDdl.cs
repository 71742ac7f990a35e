using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Replication;

/// <summary>Makes publications.</summary>
internal static class PublicationDdl
{
    /// <summary>What a publication publishes when it does not say.</summary>
    private static readonly string[] Everything = ["insert", "update", "delete", "truncate"];

    /// <summary>Makes one.</summary>
    public static IEnumerable<DdlStatement> Statements(Publication publication, RenderContext context) =>
        Clauses.Making(Create(publication, context), $"PUBLICATION {publication.Name}", publication)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.Publication, publication.Name), sql));

    private static Sql Create(Publication publication, RenderContext context)
    {
        var settings = Settings(publication).Where(sql => !sql.IsEmpty).ToList();
        return $"CREATE PUBLICATION {publication.Name}{What(publication, context)}{Sql.If(settings.Count > 0, $" WITH ({Sql.List(settings)})")}";
    }

    private static Sql What(Publication publication, RenderContext context)
    {
        if (publication.AllTables)
            return $" FOR ALL TABLES";

        var tables = Clauses.Lines(publication.Tables.Select(table => Table(table, context)));
        var items = new[]
        {
            Sql.If(!tables.IsEmpty, $"TABLE {tables}"),
            Sql.If(!publication.Schemas.IsEmpty, $"TABLES IN SCHEMA {Sql.List(publication.Schemas)}"),
        };
        return Sql.If(items.Any(item => !item.IsEmpty), $"\n    FOR {Clauses.Lines(items)}");
    }

    /// <remarks>A table with heirs would bring them along; they are listed themselves where they are published.</remarks>
    private static Sql Table(PublishedTable table, RenderContext context) =>
        $"{Sql.If(context.ChildrenOf(table.Table).Any(child => child.PartitionOf is null), $"ONLY ")}{table.Table}{Sql.If(
            !table.Columns.IsEmpty, $" ({Sql.List(table.Columns)})")}{Sql.Maybe(table.Where, rows => $" WHERE ({rows})")}";

    private static IEnumerable<Sql> Settings(Publication publication) =>
    [
        Sql.If(!Everything.ToHashSet().SetEquals(publication.Publishes), $"publish = {new SqlValue(string.Join(", ", publication.Publishes))}"),
        Sql.If(publication.ViaPartitionRoot, $"publish_via_partition_root = true"),
        Sql.If(publication.StoredGeneratedColumns, $"publish_generated_columns = stored"),
    ];
}
