using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;
using Plumb.Postgres.Rendering.Tables;

namespace Plumb.Postgres.Rendering.Views;

/// <summary>Makes materialised views, without rows, so that no code of the database runs.</summary>
internal static class MaterializedViewDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(MaterializedView view, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.MaterializedView, view.Name);
        return new(reference, CreationRank.MaterializedView)
        {
            Statements =
            [
                .. Clauses.Making(Create(view), $"MATERIALIZED VIEW {view.Name}", view),
                .. Clauses.DependsOn($"MATERIALIZED VIEW {view.Name}", view.DependsOnExtensions),
                .. view.Columns.SelectMany(column => ColumnDdl.Comments(view.Name, column)),
                .. view.Columns.SelectMany(column => Settings(view, column)),
            ],
            Needs = context.NeedsOf(reference),
        };
    }

    private static Sql Create(MaterializedView view) =>
        $"""
        CREATE MATERIALIZED VIEW {view.Name}{Sql.Maybe(view.AccessMethod, name => $" USING {name}")}{Clauses.With(view.Options)}{Sql.Maybe(
            view.Tablespace, name => $" TABLESPACE {name}")} AS
        {view.Definition}
        WITH NO DATA
        """;

    private static IEnumerable<Sql> Settings(MaterializedView view, Column column)
    {
        Sql alter = $"ALTER MATERIALIZED VIEW {view.Name} ALTER COLUMN {column.Name} SET";
        return new[]
        {
            Sql.Maybe(column.Storage, storage => $"{alter} STORAGE {ColumnDdl.Word(storage)}"),
            Sql.Maybe(column.Compression, method => $"{alter} COMPRESSION {new Identifier(method)}"),
            Sql.Maybe(column.StatisticsTarget, target => $"{alter} STATISTICS {target}"),
            Sql.If(!column.Options.IsEmpty, $"{alter} ({Clauses.Parameters(column.Options)})"),
        }.Where(sql => !sql.IsEmpty);
    }
}
