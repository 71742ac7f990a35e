namespace Plumb.Core.Plans.Json;

/// <summary>How access to what is elsewhere stands in JSON: among the fields of what accesses it.</summary>
internal static class RemoteJson
{
    private static readonly RemoteAccess None = new();

    public static RemoteAccess? Read(FieldSource fields)
    {
        if (fields.IsEmpty)
            return null;
        var remote = new RemoteAccess
        {
            Relations = fields.Text("Relations"),
            Sql = fields.Text("Remote SQL"),
            BatchSize = fields.Whole("Batch Size"),
            File = fields.Text("Foreign File"),
            FileSize = fields.Whole("Foreign File Size"),
            Program = fields.Text("Foreign Program"),
        };
        return remote == None ? null : remote;
    }

    public static void Write(FieldSink fields, RemoteAccess? remote)
    {
        if (remote is null)
            return;
        fields.Text("Relations", remote.Relations);
        fields.Text("Remote SQL", remote.Sql);
        fields.Whole("Batch Size", remote.BatchSize);
        fields.Text("Foreign File", remote.File);
        fields.Whole("Foreign File Size", remote.FileSize);
        fields.Text("Foreign Program", remote.Program);
    }
}
