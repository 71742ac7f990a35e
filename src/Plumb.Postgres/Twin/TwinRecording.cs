using Plumb.Core.Results;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Twin;

/// <summary>Makes the script that records what a twin is made of, for a place where no Plumb is.</summary>
public static class TwinRecording
{
    /// <summary>Makes it.</summary>
    public static Result Run(CaptureOptions options) => new()
    {
        Command = "twin script",
        Target = "any database",
        Artifacts = [new() { Name = "record.sql", MediaType = "application/sql", Content = RecordingScript.Write(options) }],
    };
}
