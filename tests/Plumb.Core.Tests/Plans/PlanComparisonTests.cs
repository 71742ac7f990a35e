using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;

namespace Plumb.Core.Tests.Plans;

public sealed class PlanComparisonTests
{
    private static readonly PlanNode Orders = Scan("Seq Scan", "orders", 100);

    [Fact]
    public void Figures_do_not_make_another_shape()
    {
        var comparison = PlanComparison.Of(Orders, Scan("Seq Scan", "orders", 250));
        Assert.True(comparison.SameShape);
        Assert.Equal(2.5, comparison.CostRatio);
    }

    [Fact]
    public void Says_what_became_of_a_scan() =>
        Assert.Equal(
            "Below Hash Left Join, Seq Scan on orders became Index Scan using orders_pkey on orders.",
            PlanComparison.Of(Joined(Orders), Joined(Orders with { Type = "Index Scan", IndexName = "orders_pkey" })).FirstDifference);

    [Fact]
    public void Says_what_became_of_a_join() =>
        Assert.Equal(
            "Hash Left Join became Nested Loop Left Join.",
            PlanComparison.Of(Joined(Orders), Joined(Orders) with { Type = "Nested Loop" }).FirstDifference);

    [Fact]
    public void Says_which_input_is_new() =>
        Assert.Equal(
            "Hash Left Join had 1 input and has 2 inputs: Seq Scan on customers is new.",
            PlanComparison.Of(
                Joined(Orders),
                Joined(Orders) with { Children = [.. Joined(Orders).Children, Scan("Seq Scan", "customers", 5)] }).FirstDifference);

    [Fact]
    public void Sees_that_a_subquery_is_answered_once_and_not_for_each_row() =>
        Assert.Equal(
            "Below Hash Left Join, Seq Scan on orders was a query answered for each row and is a query answered once.",
            PlanComparison.Of(
                Joined(Orders with { Relationship = PlanRelationship.SubPlan }),
                Joined(Orders with { Relationship = PlanRelationship.InitPlan })).FirstDifference);

    [Fact]
    public void A_word_of_a_later_engine_counts_and_a_number_does_not()
    {
        var word = Orders with { Others = [new("Prefetch", "\"deep\"")] };
        Assert.False(PlanComparison.Of(Orders, word).SameShape);
        Assert.True(PlanComparison.Of(Orders, Orders with { Others = [new("Prefetch", "7")] }).SameShape);
    }

    [Fact]
    public void Has_no_ratio_where_nothing_was_paid_before()
    {
        Assert.Null(PlanComparison.Of(Scan("Seq Scan", "orders", 0), Orders).CostRatio);
        Assert.Equal(1, PlanComparison.Of(Scan("Seq Scan", "orders", 0), Scan("Seq Scan", "orders", 0)).CostRatio);
    }

    [Fact]
    public void Compares_all_that_a_rule_made_of_a_statement()
    {
        var one = PlanJson.Read(
            """[{"Plan": {"Node Type": "Result", "Startup Cost": 0, "Total Cost": 2, "Plan Rows": 1, "Plan Width": 4}}]""");
        var two = new StatementPlan { Answers = [.. one.Answers, .. one.Answers] };
        var comparison = PlanComparison.Of(one, two);
        Assert.Equal("1 query became 2.", comparison.FirstDifference);
        Assert.Equal(4, comparison.CostAfter);
    }

    private static PlanNode Scan(string type, string relation, double cost) => new()
    {
        Type = type,
        Target = new() { Kind = PlanTargetKind.Relation, Name = relation, Alias = relation },
        Estimate = new(0, cost, 10, 8),
    };

    private static PlanNode Joined(PlanNode child) => new() { Type = "Hash Join", Join = JoinKind.Left, Children = [child] };
}
