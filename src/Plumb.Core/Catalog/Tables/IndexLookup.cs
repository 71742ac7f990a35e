namespace Plumb.Core.Catalog.Tables;

/// <summary>What an index can do for a statement.</summary>
public static class IndexLookup
{
    extension(TableIndex index)
    {
        /// <summary>Whether rows can be found by these columns: they are its first keys, in any order, and it holds every row.</summary>
        public bool CanServeLookupBy(ValueList<Identifier> columns) =>
            !index.Invalid && index.Predicate is null && columns.Count <= index.Keys.Count
            && index.Keys.Take(columns.Count).All(key => key.Column is { } column && columns.Contains(column));
    }
}
