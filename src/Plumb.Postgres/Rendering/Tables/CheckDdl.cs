using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Writes the conditions of tables.</summary>
internal static class CheckDdl
{
    /// <summary>A condition as CREATE TABLE takes it.</summary>
    public static Sql Definition(CheckConstraint check) =>
        $"CONSTRAINT {check.Name} CHECK ({check.Expression}){Sql.If(check.NoInherit, $" NO INHERIT")}{Sql.If(check.NotEnforced, $" NOT ENFORCED")}";

    /// <summary>Adds a condition to a table that is there; heirs get it as well.</summary>
    public static Sql Add(Table table, CheckConstraint check) =>
        $"ALTER TABLE {table.Name} ADD {Definition(check)}{Sql.If(check.NotValid, $" NOT VALID")}";

    /// <summary>What the owner says of it.</summary>
    public static IEnumerable<Sql> Comment(Table table, CheckConstraint check) =>
        Clauses.Comment($"CONSTRAINT {check.Name} ON {table.Name}", check.Comment);
}
