namespace Plumb.Core.Plans.Json;

/// <summary>How what a node reads or changes stands in JSON: among the node's own fields.</summary>
internal static class TargetJson
{
    private static readonly PlanTargetKind[] KindsWithNames =
    [
        PlanTargetKind.Relation, PlanTargetKind.Function, PlanTargetKind.TableFunction, PlanTargetKind.CommonTable,
        PlanTargetKind.Tuplestore,
    ];

    public static PlanTarget? Read(FieldSource fields)
    {
        var (kind, name) = Named(fields);
        var target = new PlanTarget { Kind = kind, Name = name, Schema = fields.Text("Schema"), Alias = fields.Text("Alias") };
        return target is { Name: null, Schema: null, Alias: null } ? null : target;
    }

    public static void Write(FieldSink fields, PlanTarget? target)
    {
        if (target is null)
            return;
        if (target.Name is not null)
            fields.Text(NameField(target.Kind), target.Name);
        fields.Text("Schema", target.Schema);
        fields.Text("Alias", target.Alias);
    }

    public static TargetTable ReadTable(FieldSource fields) =>
        new() { Target = Read(fields), Remote = RemoteJson.Read(fields), Others = fields.Rest() };

    public static void WriteTable(FieldSink fields, TargetTable table)
    {
        Write(fields, table.Target);
        RemoteJson.Write(fields, table.Remote);
        fields.Rest(table.Others);
    }

    private static (PlanTargetKind Kind, string? Name) Named(FieldSource fields)
    {
        foreach (var kind in KindsWithNames)
        {
            if (fields.Text(NameField(kind)) is { } name)
                return (kind, name);
        }

        return (PlanTargetKind.Nameless, null);
    }

    private static string NameField(PlanTargetKind kind) => kind switch
    {
        PlanTargetKind.Relation => "Relation Name",
        PlanTargetKind.Function => "Function Name",
        PlanTargetKind.TableFunction => "Table Function Name",
        PlanTargetKind.CommonTable => "CTE Name",
        PlanTargetKind.Tuplestore => "Tuplestore Name",
        _ => throw new System.Diagnostics.UnreachableException($"A target that is {kind} has no name."),
    };
}
