namespace Plumb.Core.Plans.Json;

/// <summary>How conditions and keys stand in JSON: among the node's own fields.</summary>
internal static class ConditionJson
{
    public static PlanConditions Read(FieldSource fields)
    {
        var conditions = new PlanConditions
        {
            Index = fields.Text("Index Cond"),
            OrderBy = fields.Text("Order By"),
            Recheck = fields.Text("Recheck Cond"),
            RowAddress = fields.Text("TID Cond"),
            Filter = fields.Text("Filter"),
            Hash = fields.Text("Hash Cond"),
            Merge = fields.Text("Merge Cond"),
            Join = fields.Text("Join Filter"),
            OneTime = fields.Text("One-Time Filter"),
            Run = fields.Text("Run Condition"),
            Conflict = fields.Text("Conflict Filter"),
            FunctionCall = fields.Text("Function Call"),
            TableFunctionCall = fields.Text("Table Function Call"),
        };
        return conditions == PlanConditions.None ? PlanConditions.None : conditions;
    }

    public static void Write(FieldSink fields, PlanConditions conditions)
    {
        fields.Text("Function Call", conditions.FunctionCall);
        fields.Text("Table Function Call", conditions.TableFunctionCall);
        fields.Text("Index Cond", conditions.Index);
        fields.Text("Order By", conditions.OrderBy);
        fields.Text("Recheck Cond", conditions.Recheck);
        fields.Text("TID Cond", conditions.RowAddress);
        fields.Text("Hash Cond", conditions.Hash);
        fields.Text("Merge Cond", conditions.Merge);
        fields.Text("Join Filter", conditions.Join);
        fields.Text("One-Time Filter", conditions.OneTime);
        fields.Text("Run Condition", conditions.Run);
        fields.Text("Conflict Filter", conditions.Conflict);
        fields.Text("Filter", conditions.Filter);
    }

    public static PlanKeys ReadKeys(FieldSource fields)
    {
        var keys = new PlanKeys
        {
            Sort = fields.Texts("Sort Key"),
            Presorted = fields.Texts("Presorted Key"),
            Group = fields.Texts("Group Key"),
            GroupingSets = fields.Objects("Grouping Sets", ReadSet),
            Window = fields.Text("Window"),
            Cache = fields.Text("Cache Key"),
            CacheMode = fields.Text("Cache Mode"),
        };
        return keys == PlanKeys.None ? PlanKeys.None : keys;
    }

    public static void WriteKeys(FieldSink fields, PlanKeys keys)
    {
        fields.Texts("Sort Key", keys.Sort);
        fields.Texts("Presorted Key", keys.Presorted);
        fields.Texts("Group Key", keys.Group);
        fields.Objects("Grouping Sets", keys.GroupingSets, WriteSet);
        fields.Text("Window", keys.Window);
        fields.Text("Cache Key", keys.Cache);
        fields.Text("Cache Mode", keys.CacheMode);
    }

    private static GroupingSet ReadSet(FieldSource fields) => new()
    {
        Sort = fields.Texts("Sort Key"),
        Hash = fields.TextLists("Hash Keys"),
        Group = fields.TextLists("Group Keys"),
        Others = fields.Rest(),
    };

    private static void WriteSet(FieldSink fields, GroupingSet set)
    {
        fields.Texts("Sort Key", set.Sort);
        fields.TextLists("Hash Keys", set.Hash);
        fields.TextLists("Group Keys", set.Group);
        fields.Rest(set.Others);
    }
}
