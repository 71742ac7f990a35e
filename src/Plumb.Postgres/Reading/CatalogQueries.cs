using Plumb.Postgres.Reading.Kinds;

namespace Plumb.Postgres.Reading;

/// <summary>All that is asked of a database, in an order in which each answer can lean on those before it.</summary>
internal static class CatalogQueries
{
    public static CatalogQuery[] All(bool superuser) =>
    [
        new RoleQuery(),
        new CommentQuery(),
        new ExtensionMemberQuery(),
        new InitialPrivilegeQuery(),
        new SchemaQuery(),
        new ExtensionQuery(),
        new CollationQuery(),
        new TypeTextQuery(),
        new NotNullQuery(),
        new RelationQuery(),
        new SequenceQuery(),
        new ColumnQuery(),
        new InheritanceQuery(),
        new EnumLabelQuery(),
        new TypeQuery(),
        new TypeRoutineQuery(),
        new OperatorClassNameQuery(),
        new IndexKeyOptionQuery(),
        new IndexQuery(),
        new ConstraintQuery(),
        new TriggerQuery(),
        new RuleQuery(),
        new PolicyQuery(),
        new RoutineQuery(),
        new AggregateQuery(),
        new OperatorQuery(),
        new OperatorMemberQuery(),
        new OperatorFamilyQuery(),
        new OperatorClassQuery(),
        new CastQuery(),
        new ConversionQuery(),
        new TextSearchDictionaryQuery(),
        new TextSearchMappingQuery(),
        new TextSearchConfigurationQuery(),
        new StatisticsQuery(),
        new LanguageQuery(),
        new EventTriggerQuery(),
        new ForeignDataWrapperQuery(),
        new ForeignServerQuery(),
        new UserMappingQuery(),
        new PublishedTableQuery(),
        new PublishedSchemaQuery(),
        new PublicationQuery(),
        new SubscriptionQuery(superuser),
        new DefaultPrivilegeQuery(),
        new SystemGrantQuery(),
        new UnmodelledQuery(),
        new DependencyQuery(),
    ];
}
