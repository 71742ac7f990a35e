using Plumb.Postgres.Rendering.Operators;

namespace Plumb.Postgres.Rendering;

/// <summary>Leaves out of a catalog what a script cannot make, so that the rest of the script works.</summary>
internal static class MakeableCatalog
{
    /// <summary>What can be made.</summary>
    public static DatabaseCatalog Of(DatabaseCatalog catalog, Unmakeable missing)
    {
        if (missing.IsEmpty)
            return catalog;

        ValueList<T> Without<T>(ValueList<T> list, Func<T, ObjectReference> reference) =>
            list.Where(item => !missing.Contains(reference(item))).ToValueList();
        bool IsThere(QualifiedName table) => !missing.Contains(Reference.To(ObjectKind.Table, table));

        return catalog with
        {
            Tables = Without(catalog.Tables, table => Reference.To(ObjectKind.Table, table.Name)).Select(table => Sound(table, missing)).ToValueList(),
            Views = Without(catalog.Views, view => Reference.To(ObjectKind.View, view.Name)),
            MaterializedViews = Without(catalog.MaterializedViews, view => Reference.To(ObjectKind.MaterializedView, view.Name))
                .Select(view => view with { Indexes = Sound(view.Indexes, missing) }).ToValueList(),
            Sequences = catalog.Sequences
                .Select(sequence => sequence.OwnedBy is { } owner && !IsThere(owner.Table) ? sequence with { OwnedBy = null } : sequence).ToValueList(),
            Domains = Without(catalog.Domains, type => Reference.To(ObjectKind.Domain, type.Name)),
            Composites = Without(catalog.Composites, type => Reference.To(ObjectKind.Composite, type.Name)),
            Ranges = Without(catalog.Ranges, type => Reference.To(ObjectKind.Range, type.Name)),
            Routines = Without(catalog.Routines, Reference.To),
            Aggregates = Without(catalog.Aggregates, aggregate => new(ObjectKind.Aggregate, aggregate.Signature)),
            Operators = Without(catalog.Operators, OperatorDdl.ReferenceTo),
            OperatorFamilies = Without(catalog.OperatorFamilies, OperatorClassDdl.ReferenceTo),
            OperatorClasses = Without(catalog.OperatorClasses, OperatorClassDdl.ReferenceTo),
            Casts = Without(catalog.Casts, cast => new(ObjectKind.Cast, $"{cast.Source} AS {cast.Target}")),
            TextSearchDictionaries = Without(catalog.TextSearchDictionaries, made => Reference.To(ObjectKind.TextSearchDictionary, made.Name)),
            TextSearchConfigurations = Without(catalog.TextSearchConfigurations, made => Reference.To(ObjectKind.TextSearchConfiguration, made.Name)),
            Statistics = catalog.Statistics.Where(statistics => IsThere(statistics.Table)).ToValueList(),
            Publications = catalog.Publications
                .Select(made => made with { Tables = made.Tables.Where(table => IsThere(table.Table)).ToValueList() }).ToValueList(),
        };
    }

    private static Table Sound(Table table, Unmakeable missing) => table with
    {
        Indexes = Sound(table.Indexes, missing),
        ForeignKeys = table.ForeignKeys.Where(key => !missing.Contains(Reference.To(ObjectKind.Table, key.Target))).ToValueList(),
        Triggers = table.Triggers.Where(trigger => !missing.ContainsRoutine(trigger.Function)).ToValueList(),
        Exclusions = table.Exclusions
            .Where(exclusion => IsThere(exclusion.Method, exclusion.Elements.Select(element => element.Key), missing)).ToValueList(),
    };

    private static ValueList<TableIndex> Sound(ValueList<TableIndex> indexes, Unmakeable missing) =>
        indexes.Where(index => IsThere(index.Method, index.Keys, missing)).ToValueList();

    private static bool IsThere(Identifier method, IEnumerable<IndexKey> keys, Unmakeable missing) =>
        !missing.Contains(Reference.To(ObjectKind.AccessMethod, method))
        && keys.All(key => key.OperatorClass is not { } name
            || !missing.Contains(new(ObjectKind.OperatorClass, $"{name} USING {QualifiedName.Written(method)}")));
}
