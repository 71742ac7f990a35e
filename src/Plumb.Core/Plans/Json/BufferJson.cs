using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Json;

/// <summary>How pages that were touched stand in JSON: among the fields of what touched them.</summary>
internal static class BufferJson
{
    public static BufferFigures? Read(FieldSource fields) => !fields.HasWholes(
            "Shared Hit Blocks", "Shared Read Blocks", "Shared Dirtied Blocks", "Shared Written Blocks", "Local Hit Blocks",
            "Local Read Blocks", "Local Dirtied Blocks", "Local Written Blocks", "Temp Read Blocks", "Temp Written Blocks")
        ? null
        : new()
        {
            Shared = ReadCounts(fields, "Shared"),
            Local = ReadCounts(fields, "Local"),
            TempRead = fields.Whole("Temp Read Blocks")!.Value,
            TempWritten = fields.Whole("Temp Written Blocks")!.Value,
            Times = ReadTimes(fields, ""),
            SharedTimes = ReadTimes(fields, "Shared "),
            LocalTimes = ReadTimes(fields, "Local "),
            TempTimes = ReadTimes(fields, "Temp "),
        };

    public static void Write(FieldSink fields, BufferFigures? buffers)
    {
        if (buffers is null)
            return;
        WriteCounts(fields, "Shared", buffers.Shared);
        WriteCounts(fields, "Local", buffers.Local);
        fields.Whole("Temp Read Blocks", buffers.TempRead);
        fields.Whole("Temp Written Blocks", buffers.TempWritten);
        WriteTimes(fields, "", buffers.Times);
        WriteTimes(fields, "Shared ", buffers.SharedTimes);
        WriteTimes(fields, "Local ", buffers.LocalTimes);
        WriteTimes(fields, "Temp ", buffers.TempTimes);
    }

    private static PageCounts ReadCounts(FieldSource fields, string place) => new(
        fields.Whole($"{place} Hit Blocks")!.Value, fields.Whole($"{place} Read Blocks")!.Value,
        fields.Whole($"{place} Dirtied Blocks")!.Value, fields.Whole($"{place} Written Blocks")!.Value);

    private static void WriteCounts(FieldSink fields, string place, PageCounts counts)
    {
        fields.Whole($"{place} Hit Blocks", counts.Hit);
        fields.Whole($"{place} Read Blocks", counts.Read);
        fields.Whole($"{place} Dirtied Blocks", counts.Dirtied);
        fields.Whole($"{place} Written Blocks", counts.Written);
    }

    private static PageTimes? ReadTimes(FieldSource fields, string place) =>
        fields.HasNumbers($"{place}I/O Read Time", $"{place}I/O Write Time")
            ? new(fields.Number($"{place}I/O Read Time")!.Value, fields.Number($"{place}I/O Write Time")!.Value)
            : null;

    private static void WriteTimes(FieldSink fields, string place, PageTimes? times)
    {
        fields.Number($"{place}I/O Read Time", times?.Read);
        fields.Number($"{place}I/O Write Time", times?.Write);
    }
}
