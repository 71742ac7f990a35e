using System.Globalization;
using Plumb.Core.Problems;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Where and when a source was read.</summary>
internal sealed record CaptureOrigin(string Source, DateTimeOffset Taken)
{
    /// <summary>Reads what a recording says of itself.</summary>
    /// <exception cref="PlumbException">A script of another version wrote it.</exception>
    public static async Task<CaptureOrigin> ReadAsync(RowSource rows, string name, CancellationToken cancellation)
    {
        CaptureOrigin? origin = null;
        await foreach (var row in rows.AskAsync(RecordingScript.Origin, cancellation))
        {
            if (row.Int() is var version && version != RecordingScript.Version)
                throw new PlumbException(RecordingProblems.OtherVersion(name, version));
            origin = new(row.Text(), DateTimeOffset.Parse(row.Text(), CultureInfo.InvariantCulture));
        }

        return origin ?? throw new FormatException("it does not say where it was recorded");
    }
}
