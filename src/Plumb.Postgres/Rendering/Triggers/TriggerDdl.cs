using System.Diagnostics;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Triggers;

/// <summary>Makes triggers of tables and views.</summary>
internal static class TriggerDdl
{
    /// <summary>Makes one that is the table's own.</summary>
    public static IEnumerable<DdlStatement> Statements(QualifiedName relation, Trigger trigger) =>
        Clauses.DependsOn($"TRIGGER {trigger.Name} ON {relation}", trigger.DependsOnExtensions)
            .Concat(Clauses.Comment($"TRIGGER {trigger.Name} ON {relation}", trigger.Comment))
            .Prepend(Firing.Switch(relation, $"TRIGGER {trigger.Name}", trigger.Fires))
            .Prepend(Create(relation, trigger))
            .Where(sql => !sql.IsEmpty)
            .Select(sql => new DdlStatement(ReferenceTo(relation, trigger), sql));

    /// <summary>Switches one that the parent table brings.</summary>
    public static DdlStatement InheritedSwitch(QualifiedName relation, Trigger trigger) =>
        new(ReferenceTo(relation, trigger), Firing.Set(relation, $"TRIGGER {trigger.Name}", trigger.Fires));

    private static ObjectReference ReferenceTo(QualifiedName relation, Trigger trigger) =>
        Reference.To(ObjectKind.Trigger, relation, trigger.Name);

    private static Sql Create(QualifiedName relation, Trigger trigger) =>
        $"""
        CREATE {Sql.If(trigger.Constraint, $"CONSTRAINT ")}TRIGGER {trigger.Name}
            {Timing(trigger.Timing)} {Events(trigger)} ON {relation}{Sql.Maybe(trigger.From, name => $" FROM {name}")}{Clauses.When(
                trigger.Deferral)}{Rows(trigger)}
            FOR EACH {(trigger.ForEachRow ? (Sql)$"ROW" : $"STATEMENT")}{Sql.Maybe(trigger.When, condition => $" WHEN ({condition})")}
            EXECUTE FUNCTION {trigger.Function}({Clauses.Literals(trigger.Arguments)})
        """;

    private static Sql Timing(TriggerTiming timing) => timing switch
    {
        TriggerTiming.After => $"AFTER",
        TriggerTiming.Before => $"BEFORE",
        TriggerTiming.InsteadOf => $"INSTEAD OF",
        _ => throw new UnreachableException(timing.ToString()),
    };

    private static Sql Events(Trigger trigger) => Sql.Join($" OR ",
    [
        Sql.If(trigger.Events.HasFlag(TriggerEvents.Insert), $"INSERT"),
        Sql.If(trigger.Events.HasFlag(TriggerEvents.Update),
            $"UPDATE{Sql.If(!trigger.UpdateColumns.IsEmpty, $" OF {Sql.List(trigger.UpdateColumns)}")}"),
        Sql.If(trigger.Events.HasFlag(TriggerEvents.Delete), $"DELETE"),
        Sql.If(trigger.Events.HasFlag(TriggerEvents.Truncate), $"TRUNCATE"),
    ]);

    private static Sql Rows(Trigger trigger) =>
        trigger.OldTable is null && trigger.NewTable is null
            ? Sql.Empty
            : $"\n    REFERENCING{Sql.Maybe(trigger.OldTable, name => $" OLD TABLE AS {name}")}{Sql.Maybe(
                trigger.NewTable, name => $" NEW TABLE AS {name}")}";
}
