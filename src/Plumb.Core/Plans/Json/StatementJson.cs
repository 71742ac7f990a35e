using System.Text.Json;

namespace Plumb.Core.Plans.Json;

/// <summary>How what was answered on a statement stands in JSON.</summary>
internal static class StatementJson
{
    public static StatementPlan Read(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => new() { Answers = root.EnumerateArray().Select(Answer).ToValueList() },
        JsonValueKind.Object => new() { Answers = [Answer(root)], Bare = true },
        _ => throw PlanProblems.Malformed("It is neither a list nor an object."),
    };

    public static void Write(Utf8JsonWriter json, StatementPlan plan)
    {
        if (!plan.Bare)
            json.WriteStartArray();
        foreach (var answer in plan.Answers)
            Write(json, answer);
        if (!plan.Bare)
            json.WriteEndArray();
    }

    private static PlanAnswer Answer(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new PlanAnswer.Planned(QueryJson.Read(new(element))),
        JsonValueKind.String => new PlanAnswer.Unplanned(element.GetString()!),
        _ => throw PlanProblems.Malformed("One of its queries is neither an object nor a text."),
    };

    private static void Write(Utf8JsonWriter json, PlanAnswer answer)
    {
        switch (answer)
        {
            case PlanAnswer.Planned planned:
                json.WriteStartObject();
                QueryJson.Write(new(json), planned.Plan);
                json.WriteEndObject();
                break;
            case PlanAnswer.Unplanned unplanned:
                json.WriteStringValue(unplanned.What);
                break;
            default:
                throw new System.Diagnostics.UnreachableException(answer.ToString());
        }
    }
}
