namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>What speaks to other servers: foreign tables, publications, subscriptions.</summary>
internal static class ServerMakers
{
    public static IReadOnlyList<Maker> All { get; } =
    [
        new("foreign-data wrapper", 1, Wrapper),
        new("foreign server", 2, Server),
        new("user mapping", 2, UserMapping),
        new("foreign table", 3, ForeignTable),
        new("publication", 3, Publication),
        new("subscription", 1, Subscription),
    ];

    private static void Wrapper(Draft draft)
    {
        var name = draft.Names.Next("wrapper");
        draft.Add("foreign-data wrapper", $"create foreign data wrapper {name} validator postgresql_fdw_validator");
        draft.Note($"foreign data wrapper {name}");
        draft.Grantable.Add(new($"foreign data wrapper {name}", ["usage"]));
    }

    private static void Server(Draft draft)
    {
        if (!draft.Extensions.Contains("postgres_fdw"))
        {
            draft.Extensions.Add("postgres_fdw");
            draft.Add("extension", $"create extension postgres_fdw schema {draft.Schema}");
        }
        var name = draft.Names.Next("server");
        draft.Add("foreign server", $"create server {name}{draft.Dice.Maybe(0.3, " type 'it''s' version '1.\"0'")} foreign data wrapper postgres_fdw options (host 'db.example', dbname 'a''b', port '5433')");
        draft.Servers.Add(name);
        draft.Note($"server {name}");
        draft.Grantable.Add(new($"foreign server {name}", ["usage"]));
    }

    private static void UserMapping(Draft draft)
    {
        if (draft.Servers.Count > 0)
            draft.Add("user mapping", $"create user mapping if not exists for {draft.Dice.Pick([draft.Role, "public", "current_user"])} server {draft.Dice.Pick(draft.Servers)}{draft.Dice.Maybe(0.6, " options (user 'remote ''me''')")}");
    }

    private static void ForeignTable(Draft draft)
    {
        if (draft.Servers.Count == 0)
            return;
        var table = TableMakers.New(draft, RelationKind.Foreign);
        table.Columns.Add(new(draft.Names.Next("col"), DraftType.BuiltIn[0]) { NotNull = true });
        table.Columns.Add(new(draft.Names.Next("col"), draft.Type));
        var check = draft.Dice.Maybe(0.4, () => $", {ConstraintMakers.Check(draft, table.Columns)}");
        draft.Add("foreign table", $"create foreign table {table.Name} ({table.Columns[0].Name} integer options (column_name 'it''s') not null, {table.Columns[1].Name} {table.Columns[1].Type.Sql}{draft.Dice.Maybe(0.3, $" default {table.Columns[1].Type.Sample}")}{check}) server {draft.Dice.Pick(draft.Servers)} options (schema_name 'Sch', table_name 'T \"1\"')");
        TableMakers.Register(draft, table);
    }

    private static void Publication(Draft draft)
    {
        var (name, dice) = (draft.Names.Next("pub"), draft.Dice);
        var tables = draft.Relations.Where(relation => relation is { IsTable: true, Unlogged: false }).ToArray();
        var options = dice.Maybe(0.5, () => $" with (publish = '{dice.Pick(["insert", "insert, update", "truncate", ""])}'{dice.Maybe(0.5, ", publish_via_partition_root = true")})");
        var what = dice.Next(1, 4) switch
        {
            1 => " for all tables",
            2 when draft.Major >= 15 => $" for tables in schema {Quoted.List(dice.Some(draft.Schemas, 2))}",
            3 when tables.Length > 0 => $" for table {Quoted.List(dice.Some(tables, 3).Select(table => dice.Maybe(0.2, "only ") + table.Name))}",
            4 when tables.Length > 0 && draft.Major >= 15 => Filtered(draft, dice.Pick(tables)),
            _ => "",
        };
        draft.Add("publication", $"create publication {name}{what}{options}");
        draft.Note($"publication {name}");
    }

    private static string Filtered(Draft draft, DraftRelation table)
    {
        var column = table.Columns.FirstOrDefault(column => column.Type.Name is null && column.Type.Family is TypeFamily.Number && column.Stored);
        var columns = draft.Dice.Some(table.Columns.Where(c => c.Stored).ToArray(), 2);
        return $" for table {table.Name}{draft.Dice.Maybe(0.5, $" ({Quoted.List(columns.Select(c => c.Name))})")}{(column is null ? "" : $" where ({column.Name} > 3)")}";
    }

    private static void Subscription(Draft draft)
    {
        var name = draft.Names.Next("sub");
        draft.Add("subscription", $"create subscription {name} connection 'host=nowhere.example dbname=x password=secret' publication {draft.Names.Next("pub")}, other with (connect = false, slot_name = {draft.Dice.Pick(["none", "'my_slot'"])}, enabled = false, create_slot = false{draft.Dice.Maybe(0.5, ", binary = true, synchronous_commit = 'local'")})".Replace("enabled = false, create_slot = false", "enabled = false", StringComparison.Ordinal));
        draft.Commentable.Add($"subscription {name}");
    }
}
