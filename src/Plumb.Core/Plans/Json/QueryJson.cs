namespace Plumb.Core.Plans.Json;

/// <summary>How a query's plan stands in JSON.</summary>
internal static class QueryJson
{
    public static QueryPlan Read(FieldSource fields) => new()
    {
        QueryText = fields.Text("Query Text"),
        QueryParameters = fields.Text("Query Parameters"),
        Root = fields.Object("Plan", NodeJson.Read) ?? throw PlanProblems.Malformed("A query in it has no field called Plan."),
        Settings = fields.Settings("Settings"),
        QueryIdentifier = fields.Whole("Query Identifier"),
        Planning = fields.Object("Planning", SummaryJson.ReadPlanning),
        PlanningTime = fields.Number("Planning Time"),
        Triggers = fields.Objects("Triggers", SummaryJson.ReadTrigger),
        Jit = fields.Object("JIT", JitJson.Read),
        Serialization = fields.Object("Serialization", SummaryJson.ReadSerialization),
        ExecutionTime = fields.Number("Execution Time"),
        Others = fields.Rest(),
    };

    public static void Write(FieldSink fields, QueryPlan plan)
    {
        fields.Text("Query Text", plan.QueryText);
        fields.Text("Query Parameters", plan.QueryParameters);
        fields.Object("Plan", plan.Root, NodeJson.Write);
        fields.Settings("Settings", plan.Settings);
        fields.Whole("Query Identifier", plan.QueryIdentifier);
        fields.Object("Planning", plan.Planning, SummaryJson.WritePlanning);
        fields.Number("Planning Time", plan.PlanningTime);
        fields.Objects("Triggers", plan.Triggers, SummaryJson.WriteTrigger);
        fields.Object("JIT", plan.Jit, JitJson.Write);
        fields.Object("Serialization", plan.Serialization, SummaryJson.WriteSerialization);
        fields.Number("Execution Time", plan.ExecutionTime);
        fields.Rest(plan.Others);
    }
}
