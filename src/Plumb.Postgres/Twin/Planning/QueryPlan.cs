using System.Text.Json;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>A plan as the engine tells it, twice: for people, and for programs.</summary>
internal sealed record QueryPlan(string Text, string Json)
{
    /// <summary>The planner's total cost.</summary>
    public double Cost { get; } = CostOf(Json);

    /// <summary>Every node of the plan, and of the plans within.</summary>
    public List<JsonElement> Nodes()
    {
        var nodes = new List<JsonElement>();
        var open = new Stack<JsonElement>([Root(Json)]);
        while (open.TryPop(out var node))
        {
            nodes.Add(node);
            if (node.TryGetProperty("Plans", out var below))
            {
                foreach (var child in below.EnumerateArray().Reverse())
                    open.Push(child);
            }
        }

        return nodes;
    }

    private static double CostOf(string json) => Root(json).GetProperty("Total Cost").GetDouble();

    private static JsonElement Root(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement[0].GetProperty("Plan").Clone();
    }
}
