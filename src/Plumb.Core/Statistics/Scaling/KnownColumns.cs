namespace Plumb.Core.Statistics.Scaling;

/// <summary>What is known of the columns of all tables, as far as the rules of scaling look at it.</summary>
internal sealed class KnownColumns
{
    private readonly Dictionary<(QualifiedName Table, Identifier Column, bool WithHeirs), ColumnFacts> _facts = [];

    private readonly Dictionary<QualifiedName, long> _pages = [];

    /// <summary>Takes in what is known of a table.</summary>
    public void Learn(RelationStatistics relation)
    {
        _pages[relation.Name] = relation.Pages;
        foreach (var column in relation.Columns)
            _facts[(relation.Name, column.Column, column.Inherited)] = ColumnFacts.Of(column);
    }

    /// <summary>The pages of a table.</summary>
    public long PagesOf(QualifiedName table) => _pages.GetValueOrDefault(table);

    /// <summary>What is known of a column, with the rows of heirs where that is told.</summary>
    public ColumnFacts? Of(QualifiedName table, Identifier column) =>
        Of(table, column, withHeirs: true) ?? Of(table, column, withHeirs: false);

    /// <summary>What is known of a column in the rows of the table itself, or in those of heirs as well.</summary>
    public ColumnFacts? Of(QualifiedName table, Identifier column, bool withHeirs) =>
        _facts.TryGetValue((table, column, withHeirs), out var facts) ? facts : null;
}
