using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Plumb.Core.Problems;
using Plumb.Core.Results;
using Plumb.Core.Tests.Json;
using Result = Plumb.Core.Results.Result;

namespace Plumb.Core.Tests.Results;

public class ResultJsonTests
{
    public static TheoryData<Type> EvidenceKinds => [.. typeof(Evidence).GetNestedTypes()];

    [Fact]
    public void Reads_back_every_result_that_it_wrote() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var result = AnyRecord.Of<Result>(seed);
            return Read(ResultJson.Write(result)) == result;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [MemberData(nameof(EvidenceKinds))]
    public void Names_the_kind_of_each_evidence(Type kind)
    {
        var evidence = (Evidence)typeof(AnyRecord).GetMethod(nameof(AnyRecord.Of))!.MakeGenericMethod(kind).Invoke(null, [1])!;
        var json = ResultJson.Write(new() { Command = "inspect", Target = "db", Notes = [new("note", evidence)] });

        Assert.Contains($"\"kind\": \"{kind.Name.ToLowerInvariant()}\"", json, StringComparison.Ordinal);
        Assert.Equal(evidence, Read(json).Notes[0].Evidence);
    }

    [Fact]
    public void Says_its_version_first() =>
        Assert.StartsWith("{\n  \"plumb\": \"result/1\",", ResultJson.Write(new() { Command = "inspect", Target = "db" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"plumb":"result/2","command":"inspect","target":"db"}""")]
    [InlineData("""{"plumb":1}""")]
    [InlineData("""{"nested":{"plumb":"result/1"}}""")]
    public void Refuses_another_document_by_name(string json)
    {
        var problem = Refusal(json);

        Assert.Equal("not-a-result", problem.Code);
        Assert.StartsWith("saved.json", problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("""{"plumb":"result/1","command":"inspect"}""", 1)]
    [InlineData("{\n  \"plumb\": \"result/1\",\n  \"command\": \"inspect\", \"target\": }", 3)]
    public void Points_at_where_a_document_is_broken(string json, int line)
    {
        var problem = Refusal(json);

        Assert.Equal(("broken-json", ProblemKind.BadInput, line), (problem.Code, problem.Kind, problem.Position?.Line));
    }

    private static Problem Refusal(string json) => Assert.Throws<PlumbException>(() => Read(json)).Problem;

    private static Result Read(string json) => ResultJson.Read(Encoding.UTF8.GetBytes(json), "saved.json");
}
