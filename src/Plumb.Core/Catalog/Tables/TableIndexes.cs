namespace Plumb.Core.Catalog.Tables;

/// <summary>Finds all the indexes of a table.</summary>
public static class TableIndexes
{
    extension(Table table)
    {
        /// <summary>Every index, those that constraints bring as well.</summary>
        public IEnumerable<TableIndex> AllIndexes =>
        [
            .. table.PrimaryKey is { } key ? [OfKey(key)] : Array.Empty<TableIndex>(),
            .. table.UniqueKeys.Select(OfKey),
            .. table.Exclusions.Select(OfExclusion),
            .. table.Indexes,
        ];
    }

    private static TableIndex OfKey(UniqueKey key) => new()
    {
        Name = key.Name,
        Method = key.WithoutOverlaps ? "gist" : "btree",
        Keys = key.Columns.Select(column => new IndexKey { Column = column }).ToValueList(),
        Included = key.Included,
        Unique = true,
        NullsNotDistinct = key.NullsNotDistinct,
        Options = key.Options,
        Tablespace = key.Tablespace,
        PartOf = key.PartOf,
        OfConstraint = true,
        Comment = key.IndexComment,
    };

    private static TableIndex OfExclusion(ExclusionConstraint constraint) => new()
    {
        Name = constraint.Name,
        Method = constraint.Method,
        Keys = constraint.Elements.Select(element => element.Key).ToValueList(),
        Included = constraint.Included,
        Predicate = constraint.Predicate,
        Options = constraint.Options,
        Tablespace = constraint.Tablespace,
        PartOf = constraint.PartOf,
        OfConstraint = true,
        Comment = constraint.IndexComment,
    };
}
