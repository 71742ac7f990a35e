using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Adds the conditions that rows which were there before need not meet.</summary>
/// <remarks>
/// CREATE TABLE cannot say it, and heirs take such a condition over as it is only when it is added after they were made; so this
/// comes when all tables are there, parents first.
/// </remarks>
internal static class UnvalidatedDdl
{
    /// <summary>Adds those of one table.</summary>
    public static IEnumerable<DdlStatement> Statements(Table table, RenderContext context) =>
    [
        .. table.Columns.SelectMany(column => ColumnDdl.NotNullNotValid(table, column)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.Table, table.Name), sql))),
        .. table.Checks.SelectMany(check => Statements(table, check, context)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.Constraint, table.Name, check.Name), sql))),
    ];

    private static IEnumerable<Sql> Statements(Table table, CheckConstraint check, RenderContext context) => check switch
    {
        { NotValid: true, Inherited: false } => [CheckDdl.Add(table, check), .. CheckDdl.Comment(table, check)],
        { NotValid: true } => CheckDdl.Comment(table, check),
        { Inherited: true } when table.PartitionOf is null && IsUnvalidatedAbove(table, check, context) =>
            [$"ALTER TABLE {table.Name} VALIDATE CONSTRAINT {check.Name}"],
        _ => [],
    };

    private static bool IsUnvalidatedAbove(Table table, CheckConstraint check, RenderContext context) =>
        context.ParentsIn(table).SelectMany(parent => parent.Checks).Any(above => above.NotValid && above.Name == check.Name);
}
