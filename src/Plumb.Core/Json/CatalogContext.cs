using System.Text.Json.Serialization;
using Plumb.Core.Statements;

namespace Plumb.Core.Json;

/// <summary>How the records of a catalog are written; generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(IdentifierConverter), typeof(QualifiedNameConverter), typeof(SqlExpressionConverter), typeof(DataTypeConverter),
        typeof(EnumConverter<AccessMethodKind>), typeof(EnumConverter<ArgumentMode>), typeof(EnumConverter<CastContext>), typeof(EnumConverter<ColumnStorage>),
        typeof(EnumConverter<DefaultPrivilegeTarget>), typeof(EnumConverter<Deferral>), typeof(EnumConverter<FiringMode>),
        typeof(EnumConverter<ForeignKeyAction>), typeof(EnumConverter<GranteeKind>), typeof(EnumConverter<ObjectKind>),
        typeof(EnumConverter<ParallelSafety>), typeof(EnumConverter<PolicyCommand>), typeof(EnumConverter<Privilege>),
        typeof(EnumConverter<ReplicaIdentity>), typeof(EnumConverter<RoutineKind>), typeof(EnumConverter<RowSecurity>),
        typeof(EnumConverter<TriggerEvents>), typeof(EnumConverter<TypeAlignment>), typeof(EnumConverter<TriggerTiming>), typeof(EnumConverter<Volatility>),
        typeof(ValueListConverter<AccessMethod>), typeof(ValueListConverter<Aggregate>), typeof(ValueListConverter<BaseType>), typeof(ValueListConverter<Cast>), typeof(ValueListConverter<CheckConstraint>),
        typeof(ValueListConverter<Collation>), typeof(ValueListConverter<Column>), typeof(ValueListConverter<CompositeAttribute>),
        typeof(ValueListConverter<CompositeType>), typeof(ValueListConverter<Conversion>), typeof(ValueListConverter<DataType>),
        typeof(ValueListConverter<DefaultPrivileges>), typeof(ValueListConverter<Dependency>),
        typeof(ValueListConverter<DomainType>), typeof(ValueListConverter<EnumType>), typeof(ValueListConverter<EventTrigger>),
        typeof(ValueListConverter<ExclusionConstraint>), typeof(ValueListConverter<ExclusionElement>),
        typeof(ValueListConverter<ExtendedStatistics>), typeof(ValueListConverter<Extension>),
        typeof(ValueListConverter<ForeignDataWrapper>), typeof(ValueListConverter<ForeignKey>),
        typeof(ValueListConverter<ForeignServer>), typeof(ValueListConverter<Grant>), typeof(ValueListConverter<Identifier>),
        typeof(ValueListConverter<IndexKey>), typeof(ValueListConverter<InheritedForeignKey>), typeof(ValueListConverter<MaterializedView>),
        typeof(ValueListConverter<NotCovered>), typeof(ValueListConverter<Operator>), typeof(ValueListConverter<OperatorClass>),
        typeof(ValueListConverter<OperatorFamily>), typeof(ValueListConverter<Option>), typeof(ValueListConverter<Policy>),
        typeof(ValueListConverter<Privilege>), typeof(ValueListConverter<ProceduralLanguage>),
        typeof(ValueListConverter<Publication>), typeof(ValueListConverter<PublishedTable>),
        typeof(ValueListConverter<QualifiedName>), typeof(ValueListConverter<RangeFunction>), typeof(ValueListConverter<RangeType>), typeof(ValueListConverter<RewriteRule>),
        typeof(ValueListConverter<Routine>), typeof(ValueListConverter<RoutineArgument>), typeof(ValueListConverter<Schema>),
        typeof(ValueListConverter<Sequence>), typeof(ValueListConverter<SqlExpression>), typeof(ValueListConverter<string>),
        typeof(ValueListConverter<Subscription>), typeof(ValueListConverter<SystemGrants>), typeof(ValueListConverter<Table>),
        typeof(ValueListConverter<TableIndex>), typeof(ValueListConverter<TextSearchConfiguration>),
        typeof(ValueListConverter<TextSearchDictionary>), typeof(ValueListConverter<TextSearchMapping>),
        typeof(ValueListConverter<TextSearchParser>), typeof(ValueListConverter<TextSearchTemplate>), typeof(ValueListConverter<Transform>),
        typeof(ValueListConverter<Trigger>), typeof(ValueListConverter<UniqueKey>), typeof(ValueListConverter<UserMapping>),
        typeof(ValueListConverter<View>),
    ])]
[JsonSerializable(typeof(DatabaseCatalog))]
internal sealed partial class CatalogContext : JsonSerializerContext;
