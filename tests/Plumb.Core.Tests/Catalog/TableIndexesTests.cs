namespace Plumb.Core.Tests.Catalog;

public class TableIndexesTests
{
    [Fact]
    public void Count_the_indexes_of_constraints_as_well()
    {
        var table = Orders with
        {
            PrimaryKey = new UniqueKey { Name = "orders_pkey", Columns = ["id"] },
            UniqueKeys = [new UniqueKey { Name = "orders_number_key", Columns = ["number"], NullsNotDistinct = true }],
            Indexes = [Index("customer")],
        };

        Assert.Equal(["orders_pkey", "orders_number_key", "orders_customer"], table.AllIndexes.Select(index => index.Name.Value));
        Assert.Equal([true, true, false], table.AllIndexes.Select(index => index.OfConstraint));
    }

    [Fact]
    public void Serve_a_lookup_by_their_first_columns_in_any_order()
    {
        Assert.True(Index("a", "b", "c").CanServeLookupBy(["b", "a"]));
        Assert.False(Index("a", "b").CanServeLookupBy(["b"]));
        Assert.False(Index("a").CanServeLookupBy(["a", "b"]));
    }

    [Fact]
    public void Serve_no_lookup_when_rows_are_missing_from_them()
    {
        Assert.False((Index("a") with { Invalid = true }).CanServeLookupBy(["a"]));
        Assert.False((Index("a") with { Predicate = new("a > 0") }).CanServeLookupBy(["a"]));
    }

    private static Table Orders { get; } = new() { Name = new("shop", "orders") };

    private static TableIndex Index(params string[] columns) => new()
    {
        Name = $"orders_{columns[0]}",
        Method = "btree",
        Keys = columns.Select(column => new IndexKey { Column = column }).ToValueList(),
    };
}
