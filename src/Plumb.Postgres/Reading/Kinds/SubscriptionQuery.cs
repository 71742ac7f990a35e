using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads subscriptions. Where the publisher is, only a superuser may see; the password nobody does.</summary>
internal sealed class SubscriptionQuery(bool superuser) : CatalogQuery
{
    public override string[] Reads => [];

    /// <remarks>Options are written as <c>name=value</c>, only where they are not the usual ones.</remarks>
    public override Sql Query(int major) =>
        $"""
        SELECT s.oid, s.subname, s.subowner, {Shown}, {Sql.If(superuser, $"s.subconninfo <> ")}{Sql.If(superuser, Shown)}{Sql.If(!superuser, $"false")},
               s.subpublications, s.subslotname, s.subenabled,
               array_remove(ARRAY[
                   CASE WHEN s.subbinary THEN 'binary=true' END,
                   CASE WHEN s.subsynccommit <> 'off' THEN 'synchronous_commit=' || s.subsynccommit END,
                   {Since16(major)}
                   {Sql.If(major >= 15, $"CASE WHEN s.subtwophasestate <> 'd' THEN 'two_phase=true' END, CASE WHEN s.subdisableonerr THEN 'disable_on_error=true' END,")}
                   {Sql.If(major >= 17, $"CASE WHEN s.subfailover THEN 'failover=true' END,")}
                   NULL], NULL)
        FROM pg_subscription s
        WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    public override void Take(Row row, CatalogDraft draft)
    {
        var oid = row.Oid();
        var name = row.Name();
        var owner = row.Oid();
        var self = new ObjectReference(ObjectKind.Subscription, name.Written);
        var (connection, withheld) = (row.TextOrNull(), row.Bool());
        var subscription = new Subscription
        {
            Name = name,
            Connection = connection is null ? null : SubscriptionConnection.WithoutSecrets(connection),
            Publications = row.Texts().Select(publication => new Identifier(publication)).ToValueList(),
            Slot = row.NameOrNull(),
            Enabled = row.Bool(),
            Options = row.Options(),
        };
        if (subscription.Connection is null)
            draft.NotCovered.Add(new NotCovered(self, "This role may not see where its publisher is."));
        if (withheld)
            draft.NotCovered.Add(new NotCovered(self, "The password in its connection is secret."));
        draft.Subscriptions.Add(draft.Described(subscription, self, SystemCatalog.Subscription, oid, owner));
    }

    private Sql Shown => superuser ? $"({SubscriptionConnection.Withheld($"s.subconninfo")})" : (Sql)$"NULL::text";

    private static Sql Since16(int major) => major switch
    {
        < 16 => $"CASE WHEN s.substream THEN 'streaming=on' END,",
        < 18 => $"CASE s.substream WHEN 't' THEN 'streaming=on' WHEN 'p' THEN 'streaming=parallel' END, {RightsAndOrigin}",
        _ => $"CASE s.substream WHEN 't' THEN 'streaming=on' WHEN 'f' THEN 'streaming=off' END, {RightsAndOrigin}",
    };

    private static Sql RightsAndOrigin =>
        $"""
        CASE WHEN NOT s.subpasswordrequired THEN 'password_required=false' END,
        CASE WHEN s.subrunasowner THEN 'run_as_owner=true' END,
        CASE WHEN s.suborigin <> 'any' THEN 'origin=' || s.suborigin END,
        """;
}
