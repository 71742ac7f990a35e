using Plumb.Core.Problems;

namespace Plumb.Postgres.Twin;

/// <summary>A table or materialised view of a twin, with what belongs to it.</summary>
internal sealed record TwinTable(QualifiedName Name, ValueList<Identifier> Columns, ValueList<Identifier> Indexes)
{
    /// <summary>Finds one by its name, with its schema or without.</summary>
    /// <exception cref="PlumbException">There is none, or more than one.</exception>
    public static TwinTable Find(DatabaseCatalog catalog, string text)
    {
        var all = catalog.Tables.Select(table => new TwinTable(table.Name, Of(table.Columns), IndexesOf(table)))
            .Concat(catalog.MaterializedViews.Select(view => new TwinTable(view.Name, Of(view.Columns), Of(view.Indexes)))).ToList();
        var found = all.Where(each => each.IsCalled(text)).ToList();
        return found.Count == 1 ? found[0] : throw new PlumbException(found.Count == 0 ? Unknown(text, all) : Ambiguous(text, found));
    }

    /// <summary>Whether a relation is the table or one of its indexes.</summary>
    public bool Has(QualifiedName relation) => relation == Name || (relation.Schema == Name.Schema && Indexes.Contains(relation.Name));

    private bool IsCalled(string text) => Name.ToString() == text || Name.Name.Value == text || QualifiedName.Written(Name.Name) == text;

    private static ValueList<Identifier> Of(ValueList<Column> columns) => [.. columns.Select(column => column.Name)];

    private static ValueList<Identifier> Of(ValueList<TableIndex> indexes) => [.. indexes.Select(index => index.Name)];

    /// <summary>Its indexes, and those that its constraints bring, which are called after them.</summary>
    private static ValueList<Identifier> IndexesOf(Table table) =>
    [
        .. table.Indexes.Select(index => index.Name),
        .. table.UniqueKeys.Select(key => key.Name),
        .. table.Exclusions.Select(exclusion => exclusion.Name),
        .. table.PrimaryKey is { } key ? [key.Name] : (ReadOnlySpan<Identifier>)[],
    ];

    private static Problem Unknown(string text, List<TwinTable> all)
    {
        var names = all.Select(each => text.Contains('.', StringComparison.Ordinal) ? each.Name.ToString() : each.Name.Name.Value);
        var near = Spelling.Nearest(text, names);
        return new("table-unknown", $"The twin has no table {text}.", "", near is null ? "See its tables with `plumb twin show`." : $"Write {near} instead.")
        {
            Kind = ProblemKind.BadInput,
            DidYouMean = near,
        };
    }

    private static Problem Ambiguous(string text, List<TwinTable> found) => new("table-ambiguous", $"More than one table is called {text}.",
        $"There are {string.Join(", ", found.Select(each => each.Name))}.", "Name it with its schema.")
    {
        Kind = ProblemKind.BadInput,
    };
}
