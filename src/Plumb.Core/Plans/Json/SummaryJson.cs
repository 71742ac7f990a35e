using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Json;

/// <summary>How what was measured of a query as a whole stands in JSON.</summary>
internal static class SummaryJson
{
    public static PlanningFigures ReadPlanning(FieldSource fields) => new()
    {
        Buffers = BufferJson.Read(fields),
        MemoryUsed = fields.Whole("Memory Used"),
        MemoryAllocated = fields.Whole("Memory Allocated"),
        Others = fields.Rest(),
    };

    public static void WritePlanning(FieldSink fields, PlanningFigures planning)
    {
        BufferJson.Write(fields, planning.Buffers);
        fields.Whole("Memory Used", planning.MemoryUsed);
        fields.Whole("Memory Allocated", planning.MemoryAllocated);
        fields.Rest(planning.Others);
    }

    public static TriggerFigures ReadTrigger(FieldSource fields) => new()
    {
        Name = fields.Text("Trigger Name"),
        Constraint = fields.Text("Constraint Name"),
        Relation = fields.Text("Relation"),
        Time = fields.Number("Time"),
        Calls = fields.Number("Calls"),
        Others = fields.Rest(),
    };

    public static void WriteTrigger(FieldSink fields, TriggerFigures trigger)
    {
        fields.Text("Trigger Name", trigger.Name);
        fields.Text("Constraint Name", trigger.Constraint);
        fields.Text("Relation", trigger.Relation);
        fields.Number("Time", trigger.Time);
        fields.Number("Calls", trigger.Calls);
        fields.Rest(trigger.Others);
    }

    public static SerializationFigures ReadSerialization(FieldSource fields) => new()
    {
        Time = fields.Number("Time"),
        Volume = fields.Whole("Output Volume"),
        Format = fields.Text("Format"),
        Buffers = BufferJson.Read(fields),
        Others = fields.Rest(),
    };

    public static void WriteSerialization(FieldSink fields, SerializationFigures serialization)
    {
        fields.Number("Time", serialization.Time);
        fields.Whole("Output Volume", serialization.Volume);
        fields.Text("Format", serialization.Format);
        BufferJson.Write(fields, serialization.Buffers);
        fields.Rest(serialization.Others);
    }
}
