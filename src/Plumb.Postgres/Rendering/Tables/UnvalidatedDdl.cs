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
        .. table.Columns.SelectMany(column => Statements(table, column, context)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.Table, table.Name), sql))),
        .. table.Checks.SelectMany(check => Statements(table, check, context)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.Constraint, table.Name, check.Name), sql))),
    ];

    private static IEnumerable<Sql> Statements(Table table, Column column, RenderContext context) => column.NotNull switch
    {
        { NotValid: true } => ColumnDdl.NotNullNotValid(table, column),
        { Inherited: true, Name: { } name } when table.PartitionOf is null && IsUnvalidatedAbove(table, column, context) => [Validate(table, name)],
        _ => [],
    };

    private static IEnumerable<Sql> Statements(Table table, CheckConstraint check, RenderContext context) => check switch
    {
        { NotValid: true, Inherited: false } => [CheckDdl.Add(table, check), .. CheckDdl.Comment(table, check)],
        { NotValid: true } => CheckDdl.Comment(table, check),
        { Inherited: true } when table.PartitionOf is null && IsUnvalidatedAbove(table, check, context) => [Validate(table, check.Name)],
        _ => [],
    };

    private static Sql Validate(Table table, Identifier constraint) => $"ALTER TABLE {table.Name} VALIDATE CONSTRAINT {constraint}";

    private static bool IsUnvalidatedAbove(Table table, Column column, RenderContext context) =>
        context.ParentsIn(table).SelectMany(parent => parent.Columns).Any(above => above.Name == column.Name && above.NotNull is { NotValid: true });

    private static bool IsUnvalidatedAbove(Table table, CheckConstraint check, RenderContext context) =>
        context.ParentsIn(table).SelectMany(parent => parent.Checks).Any(above => above.NotValid && above.Name == check.Name);
}
