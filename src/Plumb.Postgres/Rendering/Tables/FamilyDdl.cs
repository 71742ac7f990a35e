using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes a family of tables that got columns from their parents after they had their own.</summary>
internal sealed class FamilyDdl(IReadOnlyList<Table> family, RenderContext context)
{
    /// <summary>Makes all tables of the family at once.</summary>
    public CreationUnit Unit()
    {
        var tables = family.Select(table => new TableDdl(table, context)).ToList();
        return new(Reference.To(ObjectKind.Table, family[0].Name), CreationRank.Table)
        {
            Statements = Statements().Where(sql => !sql.IsEmpty),
            Provides = [.. tables.SelectMany(table => table.Provided), .. family.Select(table => TableDdl.BindingOf(table.Name))],
            Needs = [.. tables.SelectMany(table => table.Needs)],
        };
    }

    private IEnumerable<Sql> Statements()
    {
        var shapes = family.Select(table => new TableShape(table, context)).ToList();
        return
        [
            .. shapes.Select(shape => new TableDefinition(shape, context, _ => false).CreateBare()),
            .. new ColumnArrivals(family, context, Add).Statements(),
            .. family.SelectMany(Identities),
            .. shapes.SelectMany(shape => shape.OwnChecks.Where(check => !check.NotValid).Select(check => CheckDdl.Add(shape.Table, check))),
            .. family.SelectMany(table => new TableDdl(table, context).Rest(late: [])),
        ];
    }

    private Sql Add(Table table, Column column)
    {
        var declared = new TableShape(table, context).AsDeclared(column, context.Major) with { Identity = null };
        return $"ALTER TABLE {table.Name} ADD COLUMN {ColumnDdl.Definition(table, declared, context, withDefault: true)}";
    }

    /// <remarks>A table that has heirs already cannot be given a column that numbers rows, but a column can be made to.</remarks>
    private static IEnumerable<Sql> Identities(Table table) =>
        from column in table.Columns
        where column is { Identity: not null, Inherited: false }
        select (Sql)$"ALTER TABLE ONLY {table.Name} ALTER COLUMN {column.Name} ADD {IdentityDdl.Clause(table, column)}";
}
