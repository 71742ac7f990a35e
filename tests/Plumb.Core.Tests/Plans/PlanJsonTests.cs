using System.Text;
using System.Text.Json;
using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;
using Plumb.Core.Plans.Text;
using Plumb.Core.Problems;

namespace Plumb.Core.Tests.Plans;

public sealed class PlanJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Seq Scan on orders")]
    [InlineData("17")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    [InlineData("[{}]")]
    [InlineData("{\"Plan\": []}")]
    [InlineData("[{\"Plan\": {}}]")]
    [InlineData("[{\"Plan\": {\"Node Type\": 7}}]")]
    [InlineData("[{\"Plan\": {\"Node Type\": \"Append\", \"Plans\": [{}]}}]")]
    [InlineData("[{\"Plan\": {\"Node Type\": \"\\ud800\"}}]")]
    [InlineData("[{\"Plan\": {\"Node Type\": \"Result\", \"Plan Rows\": Infinity}}]")]
    [InlineData("[{\"Plan\": {\"Node Type\": \"Result\"")]
    public void Says_what_is_no_plan(string text)
    {
        var problem = Assert.Throws<PlumbException>(() => PlanJson.Read(text)).Problem;
        Assert.Equal(("plan-malformed", ProblemKind.BadInput), (problem.Code, problem.Kind));
        Assert.Equal(problem, Assert.Throws<PlumbException>(() => PlanJson.Read(Encoding.UTF8.GetBytes(text))).Problem);
    }

    [Fact]
    public void Says_that_bytes_are_no_text() =>
        Assert.Throws<PlumbException>(() => PlanJson.Read(new byte[] { 0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d }));

    [Theory]
    [InlineData(2_000)]
    [InlineData(1_000_000)]
    public void Refuses_a_plan_that_nests_too_deep(int depth) =>
        Assert.Equal("plan-too-deep", Assert.Throws<PlumbException>(() => PlanJson.Read(Nested(depth))).Problem.Code);

    [Fact]
    public void Goes_as_deep_as_it_says_on_a_small_stack()
    {
        var thread = new Thread(
            () =>
            {
                var plan = PlanJson.Read(Nested(PlanJson.DeepestNode));
                Assert.Equal(PlanJson.DeepestNode, plan.Query.Root.All.Count());
                Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan)));
                Assert.Equal(PlanShape.Of(plan.Query.Root).GetHashCode(), PlanShape.Of(plan.Query.Root).GetHashCode());
                Assert.True(PlanComparison.Of(plan, plan).SameShape);
                Assert.Empty(plan.Query.Root.MemoryNeeds(new(1, 1)));
                Assert.Empty(plan.Query.Root.Indexes);
                Assert.Contains("Result", PlanText.Of(plan, new()), StringComparison.Ordinal);
            },
            maxStackSize: 1_500_000);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void Keeps_a_node_and_fields_that_it_does_not_know()
    {
        const string Json = """
            [{"Plan": {"Node Type": "Quantum Scan", "Entangled": true, "Parent Relationship": "Beside", "Relation Name": "orders",
            "Plan Rows": "many", "Plans": [{"Node Type": "Hash Join", "Join Type": "Sideways", "Odds": {"a": [1, 2.50, null]}}],
            "Workers": []}, "Triggers": [], "Planning": {"Dreams": 3}, "Weather": 12345678901234567890}]
            """;
        var plan = PlanJson.Read(Json);

        Assert.Equal(PlanNodeKind.Unknown, plan.Query.Root.Kind);
        Assert.Equal("orders", plan.Query.Root.Target?.Name);
        Assert.Equal(["Entangled", "Parent Relationship", "Plan Rows", "Workers"], plan.Query.Root.Others.Select(field => field.Name));
        Assert.Equal("""{"a":[1,2.50,null]}""", plan.Query.Root.Children[0].Others[1].Json);
        AssertSame(Json, PlanJson.Write(plan));
    }

    [Fact]
    public void Keeps_a_field_that_is_there_twice()
    {
        const string Json = """[{"Plan": {"Node Type": "Sort", "Sort Key": ["a"], "Sort Key": ["b"], "Filter": "x", "Filter": "y"}}]""";
        var plan = PlanJson.Read(Json);
        Assert.Equal(["a"], plan.Query.Root.Keys.Sort);
        AssertSame(Json, PlanJson.Write(plan));
    }

    [Fact]
    public void Reads_what_a_server_logs_and_what_has_no_plan()
    {
        const string Logged = """{"Query Text": "SELECT $1", "Query Parameters": "$1 = '5'", "Plan": {"Node Type": "Result"}}""";
        Assert.Equal("$1 = '5'", PlanJson.Read(Logged).Query.QueryParameters);
        AssertSame(Logged, PlanJson.Write(PlanJson.Read(Logged)));

        var utility = PlanJson.Read("""["Utility Statement"]""");
        Assert.Equal("plan-not-one", Assert.Throws<PlumbException>(() => utility.Query).Problem.Code);
        Assert.Equal("""["Utility Statement"]""", PlanJson.Write(utility));
    }

    [Fact]
    public void Loses_nothing_whatever_stands_where()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var json = new AnyPlan(new(seed)).Write();
            var plan = PlanJson.Read(json);
            AssertSame(json, PlanJson.Write(plan));
            Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan, indented: true)));
            Assert.NotEmpty(PlanText.Of(plan, new() { Width = 60 }));
            Assert.True(PlanComparison.Of(plan, plan).SameShape);
        }
    }

    private static string Nested(int nodes) => new StringBuilder("[{\"Plan\": ")
        .Insert("[{\"Plan\": ".Length, "{\"Node Type\": \"Result\", \"Plans\": [", nodes - 1)
        .Append("{\"Node Type\": \"Result\"}")
        .Append(new StringBuilder().Insert(0, "]}", nodes - 1))
        .Append("}]")
        .ToString();

    private static void AssertSame(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), $"{expected}\n{actual}");
    }
}
