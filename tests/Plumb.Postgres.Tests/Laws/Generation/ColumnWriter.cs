namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Writes the columns of CREATE TABLE and ADD COLUMN.</summary>
internal static class ColumnWriter
{
    /// <summary>Adds a column of some sort to the table and writes it.</summary>
    public static string Write(Draft draft, DraftRelation table)
    {
        var dice = draft.Dice;
        var basis = dice.PickOrDefault(table.Columns.Where(column => column is { Computed: false, Stored: true } && column.Type.Family != TypeFamily.Composite));
        if (basis is not null && dice.Chance(0.12))
            return Generated(draft, table, basis);
        var type = draft.Type;
        var column = new DraftColumn(draft.Names.Next("col"), type) { NotNull = dice.Chance(0.25) };
        table.Columns.Add(column);
        return $"{column.Name} {type.Sql}{Storage(draft, type)}{Collation(draft, type)}{Default(draft, table, type)}{NotNull(draft, table, column)}";
    }

    /// <summary>The column with nothing but its type and NOT NULL.</summary>
    public static string Plain(DraftColumn column) => $"{column.Name} {column.Type.Sql}{(column.NotNull ? " not null" : "")}";

    private static string Generated(Draft draft, DraftRelation table, DraftColumn basis)
    {
        var (text, type) = Expressions.Immutable(draft, basis);
        var isVirtual = draft.Major >= 18 && type.Name is null && !text.Contains("fn", StringComparison.Ordinal) && basis.Type.Name is null && draft.Dice.Chance(0.5);
        var column = new DraftColumn(draft.Names.Next("generated"), type) { Computed = true, Stored = !isVirtual };
        basis.Needed = true;
        table.Columns.Add(column);
        table.Simple = false;
        return $"{column.Name} {type.Sql} generated always as ({text}){(isVirtual ? " virtual" : " stored")}";
    }

    private static string Collation(Draft draft, DraftType type) =>
        type.Name is null && type.Family == TypeFamily.Text && type.Sql is "text" or "varchar"
            ? draft.Dice.Maybe(0.25, () => $" collate {draft.Dice.Pick(draft.Collations)}")
            : "";

    private static string Storage(Draft draft, DraftType type)
    {
        if (type.Sql is not ("text" or "jsonb" or "bytea"))
            return "";
        return (draft.Major >= 16 ? draft.Dice.Maybe(0.15, " storage external") : "") + draft.Dice.Maybe(0.1, " compression pglz");
    }

    private static string Default(Draft draft, DraftRelation table, DraftType type)
    {
        if (!draft.Dice.Chance(0.35))
            return "";
        table.Simple = false;
        var routine = draft.Dice.PickOrDefault(draft.Routines.Where(routine => routine.Gives.Sql == type.Sql));
        return routine is not null && draft.Dice.Chance(0.7) ? $" default {routine.Name}({routine.Takes.Sample})" : $" default {type.Sample}";
    }

    private static string NotNull(Draft draft, DraftRelation table, DraftColumn column)
    {
        if (!column.NotNull)
            return "";
        if (draft.Major < 18 || draft.Dice.Chance(0.6))
            return " not null";
        table.Simple = false;
        return $" constraint {draft.Names.Next("nn")} not null{draft.Dice.Maybe(0.2, " no inherit")}";
    }
}
