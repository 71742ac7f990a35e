using Plumb.Core.Plans.Execution;

namespace Plumb.Core.Plans.Json;

/// <summary>How what was compiled stands in JSON.</summary>
internal static class JitJson
{
    public static JitFigures Read(FieldSource fields) => new()
    {
        Functions = fields.Whole("Functions"),
        Options = fields.Object("Options", ReadOptions),
        Times = fields.Object("Timing", ReadTimes),
        Others = fields.Rest(),
    };

    public static void Write(FieldSink fields, JitFigures jit)
    {
        fields.Whole("Functions", jit.Functions);
        fields.Object("Options", jit.Options, WriteOptions);
        fields.Object("Timing", jit.Times, WriteTimes);
        fields.Rest(jit.Others);
    }

    private static JitOptions ReadOptions(FieldSource fields) => new()
    {
        Inlining = fields.Flag("Inlining"),
        Optimization = fields.Flag("Optimization"),
        Expressions = fields.Flag("Expressions"),
        Deforming = fields.Flag("Deforming"),
        Others = fields.Rest(),
    };

    private static void WriteOptions(FieldSink fields, JitOptions options)
    {
        fields.Flag("Inlining", options.Inlining);
        fields.Flag("Optimization", options.Optimization);
        fields.Flag("Expressions", options.Expressions);
        fields.Flag("Deforming", options.Deforming);
        fields.Rest(options.Others);
    }

    private static JitTimes ReadTimes(FieldSource fields) => new()
    {
        Generation = fields.Number("Generation"),
        GenerationParts = fields.Object("Generation", ReadGeneration),
        Inlining = fields.Number("Inlining"),
        Optimization = fields.Number("Optimization"),
        Emission = fields.Number("Emission"),
        Total = fields.Number("Total"),
        Others = fields.Rest(),
    };

    private static void WriteTimes(FieldSink fields, JitTimes times)
    {
        fields.Number("Generation", times.Generation);
        fields.Object("Generation", times.GenerationParts, WriteGeneration);
        fields.Number("Inlining", times.Inlining);
        fields.Number("Optimization", times.Optimization);
        fields.Number("Emission", times.Emission);
        fields.Number("Total", times.Total);
        fields.Rest(times.Others);
    }

    private static JitGeneration ReadGeneration(FieldSource fields) => new()
    {
        Deform = fields.Number("Deform"),
        Total = fields.Number("Total"),
        Others = fields.Rest(),
    };

    private static void WriteGeneration(FieldSink fields, JitGeneration generation)
    {
        fields.Number("Deform", generation.Deform);
        fields.Number("Total", generation.Total);
        fields.Rest(generation.Others);
    }
}
