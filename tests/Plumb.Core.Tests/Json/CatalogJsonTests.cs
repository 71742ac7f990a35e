using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Plumb.Core.Json;
using Plumb.Core.Statements;

namespace Plumb.Core.Tests.Json;

public class CatalogJsonTests
{
    [Fact]
    public void Reads_back_every_catalog_that_it_wrote() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var catalog = AnyRecord.Of<DatabaseCatalog>(seed);
            return Read(Write(catalog)) == catalog;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Leaves_out_what_is_as_usual_and_keeps_what_is_required() =>
        Assert.Equal(
            """{"database":{"name":"db","engine":{"product":"PostgreSQL","major":18,"text":"18.4"}},"sequences":[{"name":"s.\"Q\"","type":"bigint","start":0,"increment":1,"minimum":0,"maximum":9,"cache":1}]}""",
            Write(new DatabaseCatalog
            {
                Database = new() { Name = "db", Engine = new("PostgreSQL", 18, "18.4") },
                Sequences =
                [
                    new()
                    {
                        Name = new("s", "Q"), Type = new("bigint"), Start = 0, Increment = 1, Minimum = 0, Maximum = 9, Cache = 1,
                    },
                ],
            }));

    [Theory]
    [InlineData("""{"database":{"name":"","engine":{"product":"P","major":1,"text":"1"}}}""")]
    [InlineData("""{"database":{"engine":{"product":"P","major":1,"text":"1"}}}""")]
    [InlineData("""{"schemas":[]}""")]
    [InlineData("""{"database":{"name":"a","engine":{"product":"P","major":1,"text":"1"}},"tables":[null]}""")]
    [InlineData("""{"database":{"name":"a","engine":{"product":"P","major":1,"text":"1"}},"tables":[{"name":"nodot"}]}""")]
    [InlineData("null")]
    public void Refuses_what_is_not_a_catalog(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Writes_an_enumeration_by_name_and_takes_no_number()
    {
        var table = new DatabaseCatalog
        {
            Database = new() { Name = "db", Engine = new("PostgreSQL", 18, "18.4") },
            Tables = [new() { Name = new("s", "t"), RowSecurity = RowSecurity.ForcedButOff }],
        };

        Assert.Contains("\"rowSecurity\":\"forcedButOff\"", Write(table), StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => Read(Write(table).Replace("\"forcedButOff\"", "3", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keeps_an_expression_to_the_letter()
    {
        var text = "now() - '1 d'::interval /* \u00e9 \t */ \"Q\" \\";
        var view = new View { Name = new("s", "v"), Definition = new SqlExpression(text) };
        var catalog = new DatabaseCatalog { Database = new() { Name = "db", Engine = new("P", 18, "18") }, Views = [view] };

        Assert.Equal(text, Read(Write(catalog)).Views[0].Definition.Text);
    }

    private static string Write(DatabaseCatalog catalog)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = CatalogJson.Type.Options.Encoder }))
            CatalogJson.Write(writer, catalog);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static DatabaseCatalog Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return CatalogJson.Read(ref reader);
    }
}
