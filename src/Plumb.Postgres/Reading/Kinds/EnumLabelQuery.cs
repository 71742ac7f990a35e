using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Kinds;

/// <summary>Reads the labels of enumerations.</summary>
internal sealed class EnumLabelQuery : CatalogQuery
{
    public override string[] Reads => ["pg_enum"];

    public override Sql Query(int major) => $"SELECT enumtypid, enumlabel FROM pg_enum ORDER BY enumtypid, enumsortorder";

    public override void Take(Row row, CatalogDraft draft)
    {
        var type = row.Oid();
        if (!draft.EnumLabels.TryGetValue(type, out var labels))
            draft.EnumLabels.Add(type, labels = []);
        labels.Add(row.Text());
    }
}
