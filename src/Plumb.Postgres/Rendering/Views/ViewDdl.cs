using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;
using Plumb.Postgres.Rendering.Tables;

namespace Plumb.Postgres.Rendering.Views;

/// <summary>Makes views.</summary>
internal static class ViewDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(View view, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.View, view.Name);
        var needs = context.NeedsOf(reference).ToList();
        return new(reference, CreationRank.View)
        {
            Statements = Statements(view, replace: false),
            Needs = needs,
            Split = isInCircle => ShellAndWhole(view, reference, needs, isInCircle),
        };
    }

    /// <summary>Sets what an INSERT into the view puts where it is told nothing.</summary>
    public static IEnumerable<DdlStatement> Defaults(View view) =>
        view.Columns
            .Select(column => Sql.Maybe(
                column.Default, value => $"ALTER VIEW {view.Name} ALTER COLUMN {column.Name} SET DEFAULT {value}"))
            .Where(sql => !sql.IsEmpty)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.View, view.Name), sql));

    /// <summary>Makes the view's columns known without its query, and gives it its query when all that this needs is there.</summary>
    private static CreationUnit[] ShellAndWhole(
        View view, ObjectReference reference, List<ObjectReference> needs, Func<ObjectReference, bool> isInCircle) =>
    [
        new(reference, CreationRank.View)
        {
            Statements = [Shell(view)],
            Needs = [.. needs.Where(need => !isInCircle(need) || IsColumnType(need, view))],
        },
        new(reference, CreationRank.View)
        {
            Statements = Statements(view, replace: true),
            Provides = [],
            Needs = [reference, .. needs],
        },
    ];

    /// <remarks>
    /// A view of VALUES alone is printed as if these were a subquery, and would be one when read back. They are cut out of the print.
    /// </remarks>
    private static Sql Query(View view)
    {
        const string Before = "FROM (VALUES ";
        const string After = ") \"*VALUES*\"";
        var text = view.Definition.Text;
        var start = text.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return IsValuesAlone(text) && start >= Before.Length && text.EndsWith(After, StringComparison.Ordinal)
            ? $" ({Sql.List(view.Columns.Select(column => column.Name))}){Clauses.With(view.Options)} AS\nVALUES {new SqlExpression(text[start..^After.Length])}"
            : (Sql)$"{Clauses.With(view.Options)} AS\n{view.Definition}";
    }

    /// <remarks>Newer servers leave out the name of the one table that there is.</remarks>
    private static bool IsValuesAlone(string query) =>
        query.StartsWith("SELECT \"*VALUES*\".column1", StringComparison.Ordinal) || query.StartsWith("SELECT column1", StringComparison.Ordinal);

    private static bool IsColumnType(ObjectReference need, View view) =>
        need.IsType() && QualifiedName.TryParse(need.Name, out var name)
        && PostgresDialect.Instance.Write(Sql.Of(name)) is var written
        && view.Columns.Any(column => column.Type.Text.Contains(written, StringComparison.Ordinal));

    private static Sql Shell(View view) =>
        $"CREATE VIEW {view.Name} AS SELECT\n    {Clauses.Lines(view.Columns.Select<Column, Sql>(
            column => $"NULL::{column.Type}{Clauses.Collate(column.Collation)} AS {column.Name}"))}";

    private static IEnumerable<Sql> Statements(View view, bool replace) =>
    [
        .. Clauses.Making(
            $"CREATE {Sql.If(replace, $"OR REPLACE ")}VIEW {view.Name}{Query(view)}",
            $"VIEW {view.Name}",
            view),
        .. view.Columns.SelectMany(column => ColumnDdl.Comments(view.Name, column)),
    ];
}
