namespace Plumb.Postgres.Tests.Schemas;

/// <summary>Schemas of the corpus on which a law does not hold yet, each with what is missing.</summary>
/// <remarks>Some hold on some versions only; where the law holds, the test passes in spite of the entry.</remarks>
internal static class KnownGaps
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["kinds/40-extension-members.sql"] = "Objects that were taken out of an extension or put into one by hand are not told from the extension's own.",
    };

    /// <summary>What is missing, or null when the laws hold.</summary>
    public static string? Of(string schema) => Reasons.GetValueOrDefault(schema);
}
