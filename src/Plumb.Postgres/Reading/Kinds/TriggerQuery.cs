using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads triggers that people made, and those that partitions have from their parents but switch otherwise.</summary>
internal sealed class TriggerQuery : CatalogQuery
{
    public override string[] Reads => ["pg_trigger", "pg_proc"];

    public override Sql Query(int major) =>
        $"""
        SELECT t.oid, t.tgrelid, t.tgname, {RoutineName($"t.tgfoid")}, t.tgargs, t.tgtype::int, t.tgattr::int2[],
               CASE WHEN t.tgqual IS NOT NULL THEN pg_get_triggerdef(t.oid) END, t.tgoldtable, t.tgnewtable, t.tgconstraint <> 0,
               t.tgdeferrable, t.tginitdeferred, t.tgconstrrelid, t.tgenabled::text, t.tgparentid <> 0
        FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_trigger p ON t.tgparentid <> 0 AND p.oid = t.tgparentid
        LEFT JOIN pg_constraint k ON t.tgconstraint <> 0 AND k.oid = t.tgconstraint
        WHERE ((NOT t.tgisinternal AND t.tgparentid = 0) OR (t.tgparentid <> 0 AND t.tgenabled <> p.tgenabled))
          AND (k.oid IS NULL OR k.contype = 't') AND {InUserSchema}
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var table = draft.Relations[row.Oid()];
        var trigger = new Trigger { Name = row.Name(), Function = row.QualifiedName(), Arguments = TriggerText.Arguments(row.Bytes()) };
        var type = row.Int();
        trigger = trigger with
        {
            Timing = (type & 2) != 0 ? TriggerTiming.Before : (type & 64) != 0 ? TriggerTiming.InsteadOf : TriggerTiming.After,
            Events = AsEvents(type),
            ForEachRow = (type & 1) != 0,
            UpdateColumns = table.Names(row.Shorts()),
            When = row.TextOrNull() is { } definition ? TriggerText.Condition(definition) : null,
            OldTable = row.NameOrNull(),
            NewTable = row.NameOrNull(),
            Constraint = row.Bool(),
            Deferral = ConstraintDraft.AsDeferral(row.Bool(), row.Bool()),
            From = row.Oid() is var other and not 0 && draft.Relations.TryGetValue(other, out var from) ? from.Name : null,
            Fires = AsFiringMode(row.Letter()),
            Inherited = row.Bool(),
            DependsOnExtensions = draft.ExtensionNeeds.GetValueOrDefault((SystemCatalog.Trigger, oid)),
            Comment = draft.Comment(SystemCatalog.Trigger, oid),
        };
        table.Triggers.Add(trigger);
    }

    public static FiringMode AsFiringMode(char letter) => letter switch
    {
        'D' => FiringMode.Disabled,
        'R' => FiringMode.Replica,
        'A' => FiringMode.Always,
        _ => FiringMode.Origin,
    };

    private static TriggerEvents AsEvents(int type) =>
        ((type & 4) != 0 ? TriggerEvents.Insert : 0)
        | ((type & 8) != 0 ? TriggerEvents.Delete : 0)
        | ((type & 16) != 0 ? TriggerEvents.Update : 0)
        | ((type & 32) != 0 ? TriggerEvents.Truncate : 0);
}
