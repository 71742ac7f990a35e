using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering.Replication;

/// <summary>Makes subscriptions that do not run: two that share one slot would take each other's changes.</summary>
internal static class SubscriptionDdl
{
    /// <summary>Makes one, if it is known where its publisher is.</summary>
    public static IEnumerable<DdlStatement> Statements(Subscription subscription) =>
        subscription.Connection is not { } connection
            ? []
            : Clauses.Making(Create(subscription, connection), $"SUBSCRIPTION {subscription.Name}", subscription)
                .Select(sql => new DdlStatement(ReferenceTo(subscription), sql));

    /// <summary>What of a subscription is not in the script.</summary>
    public static IEnumerable<DdlNote> Notes(Subscription subscription) => subscription switch
    {
        { Connection: null } => [new(ReferenceTo(subscription), "this role may not see where its publisher is; make it by hand")],
        { Enabled: true } => [new(ReferenceTo(subscription), "it is made, but does not run; set its password and enable it with ALTER SUBSCRIPTION")],
        _ => [],
    };

    private static ObjectReference ReferenceTo(Subscription subscription) => Reference.To(ObjectKind.Subscription, subscription.Name);

    private static Sql Create(Subscription subscription, string connection) =>
        $"""
        CREATE SUBSCRIPTION {subscription.Name}
            CONNECTION {new SqlValue(connection)}
            PUBLICATION {Sql.List(subscription.Publications)}
            WITH (connect = false, slot_name = {Slot(subscription)}{Sql.If(
                !subscription.Options.IsEmpty, $", {Clauses.Parameters(subscription.Options)}")})
        """;

    private static Sql Slot(Subscription subscription) => subscription.Slot is { } slot ? $"{new SqlValue(slot.Value)}" : (Sql)$"NONE";
}
