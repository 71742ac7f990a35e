using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Plumb.Core.Problems;
using Plumb.Core.Results;
using Plumb.Core.Tests.Json;
using Result = Plumb.Core.Results.Result;

namespace Plumb.Core.Tests.Results;

public class ResultSchemaTests
{
    private static readonly SchemaValidator Schema = new(JsonDocument.Parse(File.ReadAllText(SchemaFile())).RootElement);

    /// <remarks>Run once with PLUMB_APPROVE=1 to write the file anew; the change of the contract is then seen in review.</remarks>
    [Fact]
    public void Is_written_down_as_the_types_are()
    {
        var written = SchemaWriter.Write();
        if (Environment.GetEnvironmentVariable("PLUMB_APPROVE") == "1")
            File.WriteAllText(SchemaFile(), written);

        Assert.True(
            written == File.ReadAllText(SchemaFile()).ReplaceLineEndings("\n"),
            "The types no longer are as docs/result.schema.json says. Run this test with PLUMB_APPROVE=1 and look at the difference.");
    }

    [Fact]
    public void Holds_for_every_result() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var json = ResultJson.Write(AnyRecord.Of<Result>(seed));
            Assert.Empty(Schema.Errors(JsonDocument.Parse(json).RootElement));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Holds_for_every_problem() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var json = ProblemJson.Write(AnyRecord.Of<Problem>(seed), 2);
            Assert.Empty(Schema.Errors(JsonDocument.Parse(json).RootElement));
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("""{"plumb":"result/2"}""", "plumb")]
    [InlineData("""{"target":null}""", "target")]
    [InlineData("""{"surprise":1}""", "surprise")]
    [InlineData("""{"findings":{}}""", "findings")]
    [InlineData("""{"metrics":[{"name":"a","value":"1","unit":"ms","evidence":{"kind":"assumed","assumption":"a","effect":"e"}}]}""", "value")]
    [InlineData("""{"notes":[{"what":"a","evidence":{"kind":"guessed"}}]}""", "evidence")]
    [InlineData("""{"catalog":{"database":{"name":"a","engine":{"product":"P","major":1,"text":"1"}},"tables":[{"name":"nodot"}]}}""", "name")]
    public void Refuses_a_document_that_breaks_the_contract(string change, string where)
    {
        var document = (JsonObject)JsonNode.Parse(ResultJson.Write(new Result { Command = "inspect", Target = "a.sql" }))!;
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(change)!)
            document[name] = value?.DeepClone();

        var errors = Schema.Errors(JsonSerializer.SerializeToElement(document));

        Assert.Contains(errors, error => error.Contains(where, StringComparison.Ordinal));
    }

    private static string SchemaFile([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/result.schema.json"));
}
