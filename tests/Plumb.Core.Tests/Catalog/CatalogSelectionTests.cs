using Plumb.Core.Problems;
using Plumb.Core.Tests.Json;

namespace Plumb.Core.Tests.Catalog;

public class CatalogSelectionTests
{
    private static readonly DatabaseFacts Facts = new() { Name = "d", Engine = new("PostgreSQL", 18, "18.4") };

    private static readonly DatabaseCatalog Shop = new()
    {
        Database = Facts,
        Schemas = [new() { Name = "shop" }, new() { Name = "shop_old" }, new() { Name = "Öde Räume" }],
        Extensions = [new() { Name = "hstore", Schema = "shop", Version = "1" }, new() { Name = "citext", Schema = "shop_old", Version = "1" }],
        Tables =
        [
            Table("shop", "orders"), Table("shop", "orders_old"), Table("shop_old", "orders"), Table("Öde Räume", "Order.1"),
            Table("shop", "orders_q1") with { PartitionOf = new(new("shop", "orders"), new("DEFAULT")) },
            Table("shop_old", "orders_q1_a") with { PartitionOf = new(new("shop", "orders_q1"), new("DEFAULT")) },
        ],
        Views = [new() { Name = new("shop", "open_orders"), Definition = new("select 1") }],
        Enums = [new() { Name = new("shop", "state") }],
        Dependencies = [Dependency("shop.orders"), Dependency("shop.orders.fk"), Dependency("shop.orders_old"), Dependency("shop_old.orders")],
        NotCovered = [new(new(ObjectKind.Other, "a thing of no schema"), "why"), new(new(ObjectKind.Rule, "shop.orders.r"), "why")],
    };

    [Theory]
    [InlineData("shop", "shop.orders, shop.orders_old, shop.orders_q1, shop.open_orders")]
    [InlineData("shop_*", "shop_old.orders, shop_old.orders_q1_a")]
    [InlineData("Öde ?äume", "\"Öde Räume\".\"Order.1\"")]
    public void Keeps_what_lies_in_the_schemas(string pattern, string relations)
    {
        var part = new CatalogSelection { Schemas = [pattern] }.Of(Shop);

        Assert.Equal(relations, string.Join(", ", part.Relations()));
        Assert.True(part.IsPart);
        Assert.All(part.Schemas, schema => Assert.True(System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, schema.Name.Value)));
    }

    [Fact]
    public void Takes_extensions_and_what_is_not_covered_along_with_their_schema()
    {
        var part = new CatalogSelection { Schemas = ["shop"] }.Of(Shop);

        Assert.Equal("hstore", Assert.Single(part.Extensions).Name.Value);
        Assert.Equal("shop.orders.r", Assert.Single(part.NotCovered).Object.Name);
        Assert.Equal(3, part.Dependencies.Count);
    }

    [Theory]
    [InlineData("orders_old", "shop.orders_old")]
    [InlineData("shop.orders", "shop.orders, shop.orders_q1, shop_old.orders_q1_a")]
    [InlineData("*.o*_o*", "shop.orders_old, shop.open_orders")]
    [InlineData("\"Öde Räume\".\"Order.1\"", "\"Öde Räume\".\"Order.1\"")]
    [InlineData("Order.1", "\"Öde Räume\".\"Order.1\"")]
    public void Keeps_tables_with_their_partitions_and_nothing_else(string pattern, string relations)
    {
        var part = new CatalogSelection { Tables = [pattern] }.Of(Shop);

        Assert.Equal(relations, string.Join(", ", part.Relations()));
        Assert.Empty(part.Enums);
        Assert.Equal(part.Relations().Select(name => name.Schema).Distinct().Order(), part.Schemas.Select(schema => schema.Name).Order());
        Assert.All(part.Dependencies, each => Assert.Contains(part.Relations(), name => $"{each.Object.Name}.".StartsWith($"{name}.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("shp", null, "shop")]
    [InlineData(null, "ordrs", "orders")]
    [InlineData(null, "shop.ordrs", "shop.orders")]
    [InlineData("shop_old", "orders_old", null)]
    [InlineData(null, "nothing*", null)]
    public void A_pattern_that_fits_nothing_is_bad_input_and_the_right_name_is_told(string? schema, string? table, string? meant)
    {
        var selection = new CatalogSelection { Schemas = schema is null ? [] : [schema], Tables = table is null ? [] : [table] };

        var problem = Assert.Throws<PlumbException>(() => selection.Of(Shop)).Problem;

        Assert.Equal(("selection-empty", ProblemKind.BadInput), (problem.Code, problem.Kind));
        Assert.Equal(meant, problem.DidYouMean);
    }

    [Fact]
    public void Keeps_every_kind_that_lies_in_a_schema()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var catalog = AnyRecord.Of<DatabaseCatalog>(seed);
            var part = new SchemaPart(catalog, SchemasOf(catalog)).Everything();

            foreach (var list in typeof(DatabaseCatalog).GetProperties().Where(each => LiesInSchemas(each.PropertyType)))
                Assert.Equal(list.GetValue(catalog), list.GetValue(part));
        }
    }

    private static bool LiesInSchemas(Type list) =>
        list.IsGenericType && list.GenericTypeArguments[0] is var item && (item.IsSubclassOf(typeof(SchemaObject)) || item == typeof(Operator));

    private static HashSet<Identifier> SchemasOf(DatabaseCatalog catalog) =>
        typeof(DatabaseCatalog).GetProperties()
            .Select(each => each.GetValue(catalog)).OfType<System.Collections.IEnumerable>().SelectMany(list => list.Cast<object>())
            .Select(item => item is Operator made ? made.Name.Schema : (item as SchemaObject)?.Name.Schema).OfType<Identifier>().ToHashSet();

    private static Table Table(string schema, string name) => new() { Name = new(schema, name) };

    private static Dependency Dependency(string name) => new(new(ObjectKind.Table, name), new(ObjectKind.Schema, "shop"));
}
