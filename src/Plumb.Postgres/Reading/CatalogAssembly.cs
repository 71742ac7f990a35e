namespace Plumb.Postgres.Reading;

/// <summary>Makes a catalog of what was read.</summary>
internal static class CatalogAssembly
{
    public static DatabaseCatalog Finish(CatalogDraft draft, DatabaseFacts facts)
    {
        RelationAssembly.SpreadIndexes(draft);
        return new DatabaseCatalog
        {
            Database = facts,
            Schemas = Sorted(draft.Schemas, schema => schema.Name),
            Extensions = Sorted(draft.Extensions, extension => extension.Name),
            Tables = Sorted(Relations(draft, "rpf").Select(relation => RelationAssembly.AsTable(relation, draft)), table => table.Name),
            Views = Sorted(Relations(draft, "v").Select(relation => RelationAssembly.AsView(relation, draft)), view => view.Name),
            MaterializedViews = Sorted(
                Relations(draft, "m").Select(relation => RelationAssembly.AsMaterializedView(relation, draft)), view => view.Name),
            Sequences = Sorted(draft.Sequences.Select(sequence => Owned(sequence, draft)), sequence => sequence.Name),
            BaseTypes = Sorted(draft.BaseTypes, type => type.Name),
            Enums = Sorted(draft.Enums, type => type.Name),
            Domains = Sorted(draft.Domains.Select(domain => Checked(domain, draft)), type => type.Name),
            Composites = Sorted(draft.Composites, type => type.Name),
            Ranges = Sorted(draft.Ranges, type => type.Name),
            Routines = SortedByText(draft.Routines, routine => routine.Signature),
            Aggregates = SortedByText(draft.Aggregates, aggregate => aggregate.Signature),
            Operators = SortedByText(draft.Operators, found => $"{found.Name} {found.Left} {found.Right}"),
            OperatorFamilies = SortedByText(draft.OperatorFamilies, family => $"{family.Name} {family.Method}"),
            OperatorClasses = SortedByText(draft.OperatorClasses, found => $"{found.Name} {found.Method}"),
            Casts = SortedByText(draft.Casts, cast => $"{cast.Source} AS {cast.Target}"),
            Collations = Sorted(draft.Collations, collation => collation.Name),
            Conversions = Sorted(draft.Conversions, conversion => conversion.Name),
            TextSearchParsers = Sorted(draft.TextSearchParsers, parser => parser.Name),
            TextSearchTemplates = Sorted(draft.TextSearchTemplates, template => template.Name),
            TextSearchDictionaries = Sorted(draft.TextSearchDictionaries, dictionary => dictionary.Name),
            TextSearchConfigurations = Sorted(draft.TextSearchConfigurations, configuration => configuration.Name),
            Statistics = Sorted(draft.Statistics, statistics => statistics.Name),
            Languages = Sorted(draft.Languages, language => language.Name),
            Transforms = SortedByText(draft.Transforms, transform => $"{transform.Type} {transform.Language.Written}"),
            AccessMethods = Sorted(draft.AccessMethods, method => method.Name),
            EventTriggers = Sorted(draft.EventTriggers, trigger => trigger.Name),
            ForeignDataWrappers = Sorted(draft.ForeignDataWrappers, wrapper => wrapper.Name),
            ForeignServers = Sorted(draft.ForeignServers, server => server.Name),
            UserMappings = SortedByText(draft.UserMappings, mapping => $"{mapping.Server.Written} {mapping.Role?.Written}"),
            Publications = Sorted(draft.Publications, publication => publication.Name),
            Subscriptions = Sorted(draft.Subscriptions, subscription => subscription.Name),
            DefaultPrivileges = SortedByText(draft.DefaultPrivileges, privileges => $"{privileges.Role?.Written} {privileges.Schema?.Written} {privileges.Target}"),
            SystemGrants = SortedByText(draft.SystemGrants, grants => $"{grants.Object} {grants.Column}"),
            Dependencies = draft.Dependencies.ToValueList(),
            NotCovered = SortedByText(draft.NotCovered, missing => $"{missing.Object}"),
        };
    }

    private static IEnumerable<RelationDraft> Relations(CatalogDraft draft, string kinds) =>
        draft.Relations.Values.Where(relation => kinds.Contains(relation.Kind, StringComparison.Ordinal));

    private static ValueList<T> Sorted<T, TKey>(IEnumerable<T> items, Func<T, TKey> key) => items.OrderBy(key).ToValueList();

    private static ValueList<T> SortedByText<T>(IEnumerable<T> items, Func<T, string> key) =>
        items.OrderBy(key, StringComparer.Ordinal).ToValueList();

    private static Sequence Owned((Sequence Sequence, uint Table, int Column) found, CatalogDraft draft) =>
        found.Table != 0 && draft.Relations.TryGetValue(found.Table, out var table)
            ? found.Sequence with { OwnedBy = new ColumnReference(table.Name, table.Attribute(found.Column).Name) }
            : found.Sequence;

    private static DomainType Checked((DomainType Domain, uint Oid) found, CatalogDraft draft) =>
        found.Domain with { Checks = draft.DomainChecks.GetValueOrDefault(found.Oid, []).OrderBy(check => check.Name).ToValueList() };
}
