using Plumb.Core.Plans;
using Plumb.Core.Plans.Analysis;

namespace Plumb.Core.Tests.Plans;

public sealed class PlanUsesTests
{
    private static readonly PlanNode Plan = PlanJson.Read("""
        [{"Plan": {"Node Type": "ModifyTable", "Operation": "Update", "Relation Name": "events", "Alias": "e",
          "Target Tables": [{"Relation Name": "events_1", "Alias": "e_1"}],
          "Plans": [{"Node Type": "Nested Loop", "Join Type": "Inner", "Plans": [
            {"Node Type": "Bitmap Heap Scan", "Relation Name": "events_1", "Schema": "shop", "Alias": "e_1", "Recheck Cond": "(a = 1)",
             "Plans": [{"Node Type": "BitmapAnd", "Plans": [
               {"Node Type": "Bitmap Index Scan", "Index Name": "events_a", "Index Cond": "(a = 1)"},
               {"Node Type": "Bitmap Index Scan", "Index Name": "events_b", "Index Cond": "(b = 2)"}]}]},
            {"Node Type": "Index Only Scan", "Index Name": "kinds_pkey",
             "Relation Name": "kinds", "Alias": "k", "Plans": [
              {"Node Type": "Seq Scan", "Parent Relationship": "SubPlan", "Relation Name": "kinds", "Alias": "other",
               "Filter": "(x > 1)"}]}]}]}}]
        """).Query.Root;

    [Fact]
    public void Finds_relations_that_are_changed_and_read() => Assert.Equal(
        [
            new("events", null, "e", true), new("events_1", null, "e_1", true), new("events_1", "shop", "e_1", false),
            new("kinds", null, "k", false), new RelationUse("kinds", null, "other", false),
        ],
        Plan.Relations);

    [Fact]
    public void Finds_the_table_that_the_indexes_of_a_bitmap_are_of() => Assert.Equal(
        [("events_a", "events_1", "(a = 1)"), ("events_b", "events_1", "(b = 2)"), ("kinds_pkey", "kinds", null)],
        Plan.Indexes.Select(use => (use.Name, use.Relation?.Name, use.Condition)));

    [Fact]
    public void Tells_how_each_relation_is_read() => Assert.Equal(
        [
            (PlanNodeKind.BitmapHeapScan, "events_1", "events_a events_b", null),
            (PlanNodeKind.IndexOnlyScan, "kinds", "kinds_pkey", null),
            (PlanNodeKind.SequentialScan, "kinds", "", "(x > 1)"),
        ],
        Plan.Scans.Select(scan =>
            (scan.Kind, scan.Relation.Name, string.Join(' ', scan.Indexes.Select(use => use.Name)), scan.Conditions.Filter)));

    [Fact]
    public void Finds_scans_of_whole_tables_and_loops_in_loops()
    {
        Assert.Equal(["other"], Plan.SequentialScans.Select(scan => scan.Target?.Alias));
        Assert.Single(Plan.NestedLoops);
    }
}
