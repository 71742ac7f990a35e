namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Comments, owners, grants and default privileges.</summary>
internal static class AccessMakers
{
    private static readonly string[] Remarks =
        ["plain", "it's \"quoted\"", "back\\slash \\n", "two\nlines\r\n\ttabbed", "表 🙂 ü", "$$ $1 -- /* */ ;", "' ", "100% {x} %s"];

    public static IReadOnlyList<Maker> All { get; } =
    [
        new("comment", 12, Comment),
        new("owner", 5, Owner),
        new("grant", 9, Grant),
        new("column grant", 3, ColumnGrant),
        new("grant chain", 2, Chain),
        new("revoke", 4, Revoke),
        new("default privileges", 4, DefaultPrivileges),
        new("grant on what the engine made", 1, SystemGrant),
    ];

    private static void Comment(Draft draft)
    {
        if (draft.Commentable.Count > 0)
            draft.Add("comment", $"comment on {draft.Dice.Pick(draft.Commentable)} is {Quoted.Text(draft.Dice.Pick(Remarks))}");
    }

    private static void Owner(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Ownable.Where(words => !words.Contains(" sequence", StringComparison.Ordinal))) is { } words)
            draft.Add("owner", $"alter {words} owner to {draft.Role}");
    }

    private static void Grant(Draft draft)
    {
        if (draft.Grantable.Count == 0)
            return;
        var (target, dice) = (draft.Dice.Pick(draft.Grantable), draft.Dice);
        var privileges = dice.Chance(0.3) ? "all" : Quoted.List(dice.Some(target.Privileges));
        var to = dice.Pick([draft.Role, draft.Role, "public"]);
        draft.Add("grant", $"grant {privileges} on {target.On} to {to}{(to == "public" ? "" : dice.Maybe(0.3, " with grant option"))}");
    }

    private static void ColumnGrant(Draft draft)
    {
        if (draft.Dice.PickOrDefault(draft.Grantable.Where(target => target.Relation is not null)) is not { Relation: { } relation })
            return;
        var columns = Quoted.List(draft.Dice.Some(relation.Columns, 2).Select(column => column.Name));
        draft.Add("column grant", $"grant select ({columns}), update ({columns}) on {relation.Name} to {draft.Role}{draft.Dice.Maybe(0.3, " with grant option")}");
    }

    private static void Chain(Draft draft)
    {
        if (draft.Grantable.Count == 0)
            return;
        var target = draft.Dice.Pick(draft.Grantable);
        var schema = target.On.Split(' ', 2)[1].Split('.')[0];
        if (target.On.StartsWith("schema", StringComparison.Ordinal) || !draft.Schemas.Contains(schema))
            return;
        draft.Add("grant chain", $"grant usage on schema {schema} to {GeneratedRoles.Names[0]}");
        draft.Add("grant chain", $"grant {target.Privileges[0]} on {target.On} to {GeneratedRoles.Names[0]} with grant option");
        draft.Add("grant chain", $"set role {GeneratedRoles.Names[0]}");
        draft.Add("grant chain", $"grant {target.Privileges[0]} on {target.On} to {GeneratedRoles.Names[1]}");
        draft.Add("grant chain", "reset role");
    }

    private static void Revoke(Draft draft)
    {
        if (draft.Grantable.Count == 0)
            return;
        var (target, dice) = (draft.Dice.Pick(draft.Grantable), draft.Dice);
        draft.Add("revoke", dice.Pick(
        [
            $"revoke all on {target.On} from public", $"revoke {dice.Pick(target.Privileges)} on {target.On} from current_user",
            $"revoke all on {target.On} from current_user cascade", $"revoke grant option for all on {target.On} from {draft.Role} cascade",
        ]));
    }

    private static void DefaultPrivileges(Draft draft)
    {
        var dice = draft.Dice;
        var role = dice.Maybe(0.5, () => $" for role {draft.Role}");
        var schema = dice.Maybe(0.5, () => $" in schema {draft.Schema}");
        var (kind, privileges) = dice.Pick([("tables", "select, insert"), ("sequences", "usage"), ("functions", "execute"), ("types", "usage"), ("tables", "all")]);
        var change = schema.Length == 0 && dice.Chance(0.4) ? $"revoke {privileges} on {kind} from {dice.Pick(["public", "current_user"])}" : $"grant {privileges} on {kind} to {dice.Pick([draft.Role, "public"])}{dice.Maybe(0, "")}";
        draft.Add("default privileges", $"alter default privileges{role}{schema} {change}");
        if (schema.Length == 0 && dice.Chance(0.2))
            draft.Add("default privileges", $"alter default privileges{role} grant usage on schemas to {draft.Role}");
    }

    private static void SystemGrant(Draft draft) => draft.Add("grant on what the engine made", draft.Dice.Pick(
    [
        $"grant execute on function pg_catalog.pg_ls_dir(text) to {draft.Role}", "revoke all on function pg_catalog.pg_sleep(double precision) from public",
        $"grant select on pg_catalog.pg_authid to {draft.Role}", "revoke all on schema public from public", $"grant all on schema public to {draft.Role}",
        $"revoke select on pg_catalog.pg_stats from public",
    ]));
}
