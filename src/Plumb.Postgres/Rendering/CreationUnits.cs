using Plumb.Postgres.Rendering.Foreign;
using Plumb.Postgres.Rendering.Operators;
using Plumb.Postgres.Rendering.Ordering;
using Plumb.Postgres.Rendering.Routines;
using Plumb.Postgres.Rendering.Tables;
using Plumb.Postgres.Rendering.TextSearch;
using Plumb.Postgres.Rendering.Types;
using Plumb.Postgres.Rendering.Views;

namespace Plumb.Postgres.Rendering;

/// <summary>Collects everything whose order depends on what needs what.</summary>
internal static class CreationUnits
{
    /// <summary>A unit for each object that no extension brings.</summary>
    public static IEnumerable<CreationUnit> Of(RenderContext context)
    {
        var catalog = context.Catalog;
        return
        [
            .. Own(catalog.Collations).Select(CollationDdl.Unit),
            .. Own(catalog.BaseTypes).SelectMany(type => BaseTypeDdl.Units(type, context)),
            .. Own(catalog.Enums).Select(EnumDdl.Unit),
            .. Own(catalog.Composites).Select(type => CompositeDdl.Unit(type, context)),
            .. Own(catalog.Ranges).SelectMany(type => RangeDdl.Units(type, context)),
            .. Own(catalog.Domains).Select(type => DomainDdl.Unit(type, context)),
            .. Own(catalog.Languages).Select(language => LanguageDdl.Unit(language, context)),
            .. Own(catalog.Routines).Select(routine => RoutineDdl.Unit(routine, context)),
            .. Own(catalog.Aggregates).Select(aggregate => AggregateDdl.Unit(aggregate, context)),
            .. Own(catalog.AccessMethods).Select(method => AccessMethodDdl.Unit(method, context)),
            .. Own(catalog.Operators).Select(made => OperatorDdl.Unit(made, context)),
            .. Own(catalog.OperatorFamilies).Select(family => OperatorClassDdl.Unit(family, context)),
            .. Own(catalog.OperatorFamilies).SelectMany(family => OperatorClassDdl.MemberUnits(family, context)),
            .. Own(catalog.OperatorClasses).Select(made => OperatorClassDdl.Unit(made, context)),
            .. catalog.Casts.Where(cast => cast.Extension is null).Select(cast => CastDdl.Unit(cast, context)),
            .. Own(catalog.Transforms).Select(transform => TransformDdl.Unit(transform, context)),
            .. Own(catalog.Conversions).Select(conversion => ConversionDdl.Unit(conversion, context)),
            .. Own(catalog.TextSearchParsers).Select(parser => TextSearchParserDdl.Unit(parser, context)),
            .. Own(catalog.TextSearchTemplates).Select(template => TextSearchTemplateDdl.Unit(template, context)),
            .. Own(catalog.TextSearchDictionaries).Select(dictionary => TextSearchDictionaryDdl.Unit(dictionary, context)),
            .. Own(catalog.TextSearchConfigurations).Select(configuration => TextSearchConfigurationDdl.Unit(configuration, context)),
            .. Own(catalog.ForeignDataWrappers).Select(wrapper => ForeignDataDdl.Unit(wrapper, context)),
            .. Own(catalog.ForeignServers).Select(ForeignDataDdl.Unit),
            .. catalog.UserMappings.Select(ForeignDataDdl.Unit),
            .. Own(catalog.Sequences).Select(SequenceDdl.Unit),
            .. Own(catalog.Tables).Where(table => !context.LateFamilies.Contains(table.Name))
                .SelectMany(table => new TableDdl(table, context).Units()),
            .. context.LateFamilies.All.Select(family => new FamilyDdl(family, context).Unit()),
            .. EarlyKeys.Of(context),
            .. Own(catalog.Views).Select(view => ViewDdl.Unit(view, context)),
            .. Own(catalog.MaterializedViews).Select(view => MaterializedViewDdl.Unit(view, context)),
        ];
    }

    /// <summary>The objects that no extension brings.</summary>
    public static IEnumerable<T> Own<T>(ValueList<T> objects)
        where T : CatalogObject => objects.Where(made => made.Extension is null);
}
