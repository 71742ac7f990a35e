using Plumb.Core.Problems;

namespace Plumb.Core.Twin;

/// <summary>What can be wrong with a twin's file.</summary>
internal static class TwinProblems
{
    public static Problem Damaged(string name, string why) => new(
        "twin-damaged", $"{name} is not a sound twin.", $"Reading it showed that {why}.", "Take the twin again with plumb twin create.")
    {
        Kind = ProblemKind.BadInput,
    };

    public static Problem OtherVersion(string name, int version) => new(
        "twin-version", $"{name} is a twin of version {version}, and this program reads version {TwinHeader.CurrentVersion}.",
        version > TwinHeader.CurrentVersion ? "A later version of Plumb wrote it." : "It is no twin that a released version of Plumb wrote.",
        version > TwinHeader.CurrentVersion ? "Use that version of Plumb." : "Take the twin again with plumb twin create.")
    {
        Kind = ProblemKind.BadInput,
    };
}
