using Plumb.Core.Plans;
using Plumb.Core.Plans.Text;

namespace Plumb.Core.Tests.Plans;

public sealed class PlanTextTests
{
    private static readonly StatementPlan Plan = PlanJson.Read("""
        [{"Plan": {"Node Type": "Limit", "Startup Cost": 0.00, "Total Cost": 12.5, "Plan Rows": 3, "Plan Width": 8, "Plans": [
          {"Node Type": "Seq Scan", "Parent Relationship": "Outer", "Relation Name": "Orders", "Alias": "o", "Startup Cost": 0.00,
           "Total Cost": 123456.78, "Plan Rows": 1000000, "Plan Width": 8, "Prefetch": "deep",
           "Filter": "((o.state = 'this is a long text'::text) AND (o.placed > '2024-01-01'::date) AND (o.total > '10'::numeric))"}]}}]
        """);

    [Fact]
    public void Prints_a_tree() => Assert.Equal(
        """
        Limit  (cost=0.00..12.50 rows=3 width=8)
          ->  Seq Scan on "Orders" o  (cost=0.00..123456.78 rows=1000000 width=8)
                Filter: ((o.state = 'this is a long text'::text) AND (o.placed > '2024-01-01'::date) AND (o.total > '10'::numeric))
                Prefetch: deep

        """,
        PlanText.Of(Plan, new()));

    [Fact]
    public void Goes_on_below_where_a_line_would_be_too_long() => Assert.Equal(
        """
        Limit  (cost=0.00..12.50 rows=3 width=8)
          ->  Seq Scan on "Orders" o  (cost=0.00..123456.78
                  rows=1000000 width=8)
                Filter: ((o.state = 'this is a long text'::text)
                    AND (o.placed > '2024-01-01'::date) AND
                    (o.total > '10'::numeric))
                Prefetch: deep

        """,
        PlanText.Of(Plan, new() { Width = 60 }));

    [Fact]
    public void Leaves_figures_out() =>
        Assert.DoesNotContain("cost", PlanText.Of(Plan, new() { Figures = false }), StringComparison.Ordinal);

    [Fact]
    public void Names_what_has_no_plan() =>
        Assert.Equal("Utility statements have no plan structure\n", PlanText.Of(PlanJson.Read("""["Utility Statement"]"""), new()));
}
