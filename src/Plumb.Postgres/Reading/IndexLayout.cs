using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>What an index looks up, in the numbers of <c>pg_index</c>.</summary>
internal sealed record IndexLayout(uint Oid, int KeyCount, short[] Columns, uint[] Classes, uint[] Collations, short[] Flags)
{
    private const short Descending = 1;
    private const short NullsFirst = 2;

    /// <summary>The columns that the index only carries along.</summary>
    public ValueList<Identifier> Included(RelationDraft table) => Columns.Skip(KeyCount).Select(number => table.Attribute(number).Name).ToValueList();

    /// <summary>What it looks up; texts are there for indexes that have expressions.</summary>
    public ValueList<IndexKey> Keys(RelationDraft table, CatalogDraft draft, string[] texts, string? definition)
    {
        var keys = new IndexKey[KeyCount];
        var collated = definition is null ? [] : ExplicitCollations.Find(definition, texts);
        for (var i = 0; i < KeyCount; i++)
        {
            var (statistics, options) = draft.IndexKeyOptions.GetValueOrDefault((Oid, i + 1));
            var key = Columns[i] != 0 ? OfColumn(table.Attribute(Columns[i]), i, draft) : OfExpression(texts[i], collated[i], i, draft);
            keys[i] = key with
            {
                OperatorClass = ClassOf(i, table, draft, explicitly: !options.IsEmpty),
                OperatorClassOptions = options,
                Descending = (Flags[i] & Descending) != 0,
                NullsFirst = (Flags[i] & NullsFirst) != 0,
                StatisticsTarget = statistics,
            };
        }

        return keys.ToValueList();
    }

    private IndexKey OfColumn(AttributeDraft column, int i, CatalogDraft draft) => new()
    {
        Column = column.Name,
        Collation = Collations[i] != 0 && Collations[i] != column.Collation ? draft.CollationNames[Collations[i]] : null,
    };

    private IndexKey OfExpression(string text, bool collated, int i, CatalogDraft draft) => new()
    {
        Expression = new SqlExpression(text),
        Collation = collated ? draft.CollationNames[Collations[i]] : null,
    };

    /// <remarks>
    /// A class that is the usual one of its type is left out. The one type that can be read as two types with usual classes of
    /// their own is varchar, as text and as char(n).
    /// </remarks>
    private QualifiedName? ClassOf(int i, RelationDraft table, CatalogDraft draft, bool explicitly)
    {
        const uint charN = 1042;
        var used = draft.OperatorClassNames[Classes[i]];
        var unusual = !used.Default
            || (used.InputType == charN && (Columns[i] == 0 || table.Attribute(Columns[i]).Type != charN));
        return unusual || explicitly ? used.Name : null;
    }
}
