using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Triggers;

/// <summary>Makes event triggers.</summary>
internal static class EventTriggerDdl
{
    /// <summary>Makes one.</summary>
    public static IEnumerable<DdlStatement> Statements(EventTrigger trigger)
    {
        Sql target = $"EVENT TRIGGER {trigger.Name}";
        Sql create = $"CREATE {target} ON {trigger.Event}{Sql.If(
            !trigger.Tags.IsEmpty, $"\n    WHEN TAG IN ({Clauses.Literals(trigger.Tags)})")}\n    EXECUTE FUNCTION {trigger.Function}()";
        return Clauses.Making(create, target, trigger)
            .Append(Sql.If(trigger.Fires != FiringMode.Origin, $"ALTER {target} {Firing.Verb(trigger.Fires)}"))
            .Where(sql => !sql.IsEmpty)
            .Select(sql => new DdlStatement(Reference.To(ObjectKind.EventTrigger, trigger.Name), sql));
    }
}
