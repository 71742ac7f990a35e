using System.Globalization;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Reading.Rows;

/// <summary>What can be wrong with what the script of a twin recorded.</summary>
internal static class RecordingProblems
{
    private const string Again = "Run the script of `plumb twin script` again, and keep all that it writes.";

    public static Problem Unknown(string name) => Bad("recording-unknown", $"{name} is not what the script of a twin writes.",
        "No line of it begins as the first one would.", "Give a connection, or what `psql -X -f script.sql -o recording.txt` wrote, where `plumb twin script` made script.sql.");

    public static Problem OtherVersion(string name, int version) => Bad("recording-version", $"{name} was written by a script of version {version}.",
        "This Plumb reads another version.", "Make the script again with `plumb twin script`, and run that.");

    public static Problem Truncated(string name, long line) => Bad("recording-truncated",
        string.Create(CultureInfo.InvariantCulture, $"{name} breaks off in line {line}."),
        "Its last line is missing, which tells that all was written: the script was stopped, or failed midway.", Again);

    public static Problem Damaged(string name, long line, string why) => Bad("recording-damaged",
        string.Create(CultureInfo.InvariantCulture, $"{name} is damaged in line {line}."), $"Reading it showed: {why}.", Again);

    private static Problem Bad(string code, string what, string why, string fix) => new(code, what, why, fix) { Kind = ProblemKind.BadInput };
}
