namespace Plumb.Core.Catalog;

/// <summary>Everything that one database holds, but for its rows.</summary>
/// <remarks>
/// Two catalogs are equal when they describe the same objects: lists are kept in the order of names, or in the order that has a
/// meaning (columns, labels). What the model has no record for is listed in <see cref="NotCovered"/>, never dropped in silence.
/// </remarks>
public sealed record DatabaseCatalog
{
    /// <summary>Where the catalog was read; not an object of the database.</summary>
    public required DatabaseFacts Database { get; init; }

    /// <summary>Whether it holds only what somebody selected, so that what is missing may still be there.</summary>
    public bool IsPart { get; init; }

    /// <summary>Schemas.</summary>
    public ValueList<Schema> Schemas { get; init; }

    /// <summary>Extensions.</summary>
    public ValueList<Extension> Extensions { get; init; }

    /// <summary>Tables: plain, partitioned, partitions and foreign ones.</summary>
    public ValueList<Table> Tables { get; init; }

    /// <summary>Views.</summary>
    public ValueList<View> Views { get; init; }

    /// <summary>Materialised views.</summary>
    public ValueList<MaterializedView> MaterializedViews { get; init; }

    /// <summary>Sequences, but for those inside an identity column.</summary>
    public ValueList<Sequence> Sequences { get; init; }

    /// <summary>Base types.</summary>
    public ValueList<BaseType> BaseTypes { get; init; }

    /// <summary>Enumerations.</summary>
    public ValueList<EnumType> Enums { get; init; }

    /// <summary>Domains.</summary>
    public ValueList<DomainType> Domains { get; init; }

    /// <summary>Composite types.</summary>
    public ValueList<CompositeType> Composites { get; init; }

    /// <summary>Range types.</summary>
    public ValueList<RangeType> Ranges { get; init; }

    /// <summary>Functions and procedures.</summary>
    public ValueList<Routine> Routines { get; init; }

    /// <summary>Aggregates.</summary>
    public ValueList<Aggregate> Aggregates { get; init; }

    /// <summary>Operators.</summary>
    public ValueList<Operator> Operators { get; init; }

    /// <summary>Operator families, with their classes' shared members.</summary>
    public ValueList<OperatorFamily> OperatorFamilies { get; init; }

    /// <summary>Operator classes.</summary>
    public ValueList<OperatorClass> OperatorClasses { get; init; }

    /// <summary>Casts.</summary>
    public ValueList<Cast> Casts { get; init; }

    /// <summary>Collations.</summary>
    public ValueList<Collation> Collations { get; init; }

    /// <summary>Encoding conversions.</summary>
    public ValueList<Conversion> Conversions { get; init; }

    /// <summary>Text search parsers.</summary>
    public ValueList<TextSearchParser> TextSearchParsers { get; init; }

    /// <summary>Text search templates.</summary>
    public ValueList<TextSearchTemplate> TextSearchTemplates { get; init; }

    /// <summary>Text search dictionaries.</summary>
    public ValueList<TextSearchDictionary> TextSearchDictionaries { get; init; }

    /// <summary>Text search configurations.</summary>
    public ValueList<TextSearchConfiguration> TextSearchConfigurations { get; init; }

    /// <summary>Extended statistics.</summary>
    public ValueList<ExtendedStatistics> Statistics { get; init; }

    /// <summary>Procedural languages that no extension brought.</summary>
    public ValueList<ProceduralLanguage> Languages { get; init; }

    /// <summary>Transforms.</summary>
    public ValueList<Transform> Transforms { get; init; }

    /// <summary>Access methods that people made.</summary>
    public ValueList<AccessMethod> AccessMethods { get; init; }

    /// <summary>Event triggers.</summary>
    public ValueList<EventTrigger> EventTriggers { get; init; }

    /// <summary>Foreign-data wrappers.</summary>
    public ValueList<ForeignDataWrapper> ForeignDataWrappers { get; init; }

    /// <summary>Foreign servers.</summary>
    public ValueList<ForeignServer> ForeignServers { get; init; }

    /// <summary>User mappings, without their passwords.</summary>
    public ValueList<UserMapping> UserMappings { get; init; }

    /// <summary>Publications.</summary>
    public ValueList<Publication> Publications { get; init; }

    /// <summary>Subscriptions, without their passwords.</summary>
    public ValueList<Subscription> Subscriptions { get; init; }

    /// <summary>Default privileges.</summary>
    public ValueList<DefaultPrivileges> DefaultPrivileges { get; init; }

    /// <summary>Privileges on objects that the engine itself made, where they are not what the engine gave.</summary>
    public ValueList<SystemGrants> SystemGrants { get; init; }

    /// <summary>Which object needs which other to exist, where the records themselves do not show it.</summary>
    public ValueList<Dependency> Dependencies { get; init; }

    /// <summary>What is there, but not in this catalog, and why.</summary>
    public ValueList<NotCovered> NotCovered { get; init; }
}
