using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads event triggers.</summary>
internal sealed class EventTriggerQuery : CatalogQuery
{
    public override string[] Reads => ["pg_event_trigger"];

    public override Sql Query(int major) =>
        $"SELECT e.oid, e.evtname, e.evtowner, e.evtevent, {RoutineName($"e.evtfoid")}, e.evttags, e.evtenabled::text FROM pg_event_trigger e";

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = row.Name();
        var owner = row.Oid();
        var trigger = new EventTrigger
        {
            Name = name,
            Event = row.Name(),
            Function = row.QualifiedName(),
            Tags = row.Texts().ToValueList(),
            Fires = TriggerQuery.AsFiringMode(row.Letter()),
        };
        draft.EventTriggers.Add(draft.Described(
            trigger, new(ObjectKind.EventTrigger, name.Written), SystemCatalog.EventTrigger, oid, owner));
    }
}
