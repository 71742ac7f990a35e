namespace Plumb.Postgres.Rendering.Tables;

/// <summary>Tells partitions that are exactly what PARTITION OF makes of their parent, so that their columns need not be written.</summary>
internal static class PlainPartition
{
    /// <summary>Whether nothing about the table's columns and conditions differs from the parent's, but for conditions of its own.</summary>
    public static bool Is(Table table, Table? parent) =>
        parent is { OfType: null, AccessMethod: null, Tablespace: null }
        && table.PartitionOf is not null
        && table.Columns.Count == parent.Columns.Count
        && table.Columns.Zip(parent.Columns).All(pair => IsSame(pair.First, pair.Second))
        && Comparable(table.Checks.Where(check => check.Inherited)).SequenceEqual(Comparable(parent.Checks));

    private static bool IsSame(Column own, Column above) =>
        own is { Inherited: true, Identity: null, ForeignOptions.IsEmpty: true }
        && own.Name == above.Name && own.Type == above.Type && own.Collation == above.Collation
        && own.Default == above.Default && own.Generated == above.Generated
        && own.Storage == above.Storage && own.Compression == above.Compression
        && IsSame(own.NotNull, above.NotNull);

    /// <remarks>Where NOT NULL has a name, it must be the parent's, and the parent's only.</remarks>
    private static bool IsSame(NotNullConstraint? own, NotNullConstraint? above) => (own, above) switch
    {
        (null, null) => true,
        ({ Name: null }, { Name: null }) => true,
        ({ Inherited: true, Name: not null }, { Name: not null }) => own.Name == above.Name && own.NotValid == above.NotValid,
        _ => false,
    };

    private static IEnumerable<CheckConstraint> Comparable(IEnumerable<CheckConstraint> checks) =>
        checks.OrderBy(check => check.Name).Select(check => check with { Inherited = false, Comment = null });
}
