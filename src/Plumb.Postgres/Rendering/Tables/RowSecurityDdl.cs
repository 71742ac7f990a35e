using System.Diagnostics;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes row-level security policies and switches them on.</summary>
internal static class RowSecurityDdl
{
    /// <summary>Makes all policies of a table.</summary>
    public static IEnumerable<DdlStatement> Statements(Table table) =>
    [
        .. table.Policies.SelectMany(policy => Statements(table, policy)),
        .. Switches(table).Select(word => new DdlStatement(
            Reference.To(ObjectKind.Table, table.Name), $"ALTER TABLE {table.Name} {word} ROW LEVEL SECURITY")),
    ];

    private static IEnumerable<DdlStatement> Statements(Table table, Policy policy)
    {
        var reference = Reference.To(ObjectKind.Policy, table.Name, policy.Name);
        Sql create = $"CREATE POLICY {policy.Name} ON {table.Name}{Sql.If(policy.Restrictive, $" AS RESTRICTIVE")}{Command(policy)}{Sql.If(
            !policy.Roles.IsEmpty, $" TO {Sql.List(policy.Roles)}")}{Sql.Maybe(policy.Using, rows => $"\n    USING ({rows})")}{Sql.Maybe(
            policy.WithCheck, rows => $"\n    WITH CHECK ({rows})")}";
        return Clauses.Comment($"POLICY {policy.Name} ON {table.Name}", policy.Comment)
            .Prepend(create)
            .Select(sql => new DdlStatement(reference, sql));
    }

    private static Sql Command(Policy policy) => policy.Command switch
    {
        PolicyCommand.All => Sql.Empty,
        PolicyCommand.Select => $" FOR SELECT",
        PolicyCommand.Insert => $" FOR INSERT",
        PolicyCommand.Update => $" FOR UPDATE",
        PolicyCommand.Delete => $" FOR DELETE",
        _ => throw new UnreachableException(policy.Command.ToString()),
    };

    private static Sql[] Switches(Table table) => table.RowSecurity switch
    {
        RowSecurity.Off => [],
        RowSecurity.Enabled => [$"ENABLE"],
        RowSecurity.Forced => [$"ENABLE", $"FORCE"],
        RowSecurity.ForcedButOff => [$"FORCE"],
        _ => throw new UnreachableException(table.RowSecurity.ToString()),
    };
}
