using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Makes foreign keys.</summary>
internal static class ForeignKeyDdl
{
    /// <summary>Adds one; that of a partitioned table goes to its partitions as well.</summary>
    public static IEnumerable<DdlStatement> Statements(Table table, ForeignKey key)
    {
        var reference = Reference.To(ObjectKind.Constraint, table.Name, key.Name);
        Sql add =
            $"""
            ALTER TABLE {Sql.If(table.PartitionKey is null, $"ONLY ")}{table.Name} ADD CONSTRAINT {key.Name}
                FOREIGN KEY ({Columns(key.Columns, key.Period)}) REFERENCES {key.Target} ({Columns(key.TargetColumns, key.Period)}){Rest(key)}
            """;
        return
        [
            new(reference, add),
            .. Clauses.Comment($"CONSTRAINT {key.Name} ON {table.Name}", key.Comment).Select(sql => new DdlStatement(reference, sql)),
        ];
    }

    /// <summary>Says of one that came from above what it is called here, and what it is for.</summary>
    public static IEnumerable<DdlStatement> Statements(Table table, InheritedForeignKey key)
    {
        var reference = Reference.To(ObjectKind.Constraint, table.Name, key.Name);
        Sql[] statements =
        [
            Sql.If(key.Of != key.Name, $"ALTER TABLE {table.Name} RENAME CONSTRAINT {key.Of} TO {key.Name}"),
            .. Clauses.Comment($"CONSTRAINT {key.Name} ON {table.Name}", key.Comment),
        ];
        return statements.Where(sql => !sql.IsEmpty).Select(sql => new DdlStatement(reference, sql));
    }

    private static Sql Columns(ValueList<Identifier> columns, bool period) => period
        ? $"{Sql.List(columns.SkipLast(1))}, PERIOD {columns[^1]}"
        : Sql.List(columns);

    private static Sql Rest(ForeignKey key) =>
        $"{Sql.If(key.MatchFull, $" MATCH FULL")}{Action($" ON UPDATE", key.OnUpdate)}{Action($" ON DELETE", key.OnDelete)}{Sql.If(
            !key.OnDeleteColumns.IsEmpty, $" ({Sql.List(key.OnDeleteColumns)})")}{Clauses.When(key.Deferral)}{Sql.If(
            key.NotEnforced, $" NOT ENFORCED")}{Sql.If(key.NotValid, $" NOT VALID")}";

    private static Sql Action(Sql when, ForeignKeyAction action) => action switch
    {
        ForeignKeyAction.NoAction => Sql.Empty,
        ForeignKeyAction.Restrict => $"{when} RESTRICT",
        ForeignKeyAction.Cascade => $"{when} CASCADE",
        ForeignKeyAction.SetNull => $"{when} SET NULL",
        ForeignKeyAction.SetDefault => $"{when} SET DEFAULT",
        _ => throw new System.Diagnostics.UnreachableException(action.ToString()),
    };
}
