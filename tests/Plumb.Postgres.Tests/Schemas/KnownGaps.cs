namespace Plumb.Postgres.Tests.Schemas;

/// <summary>Schemas of the corpus on which a law does not hold yet, each with what is missing.</summary>
/// <remarks>Some hold on some versions only; where the law holds, the test passes in spite of the entry.</remarks>
internal static class KnownGaps
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["kinds/40-extension-members-added.sql"] = "The engine does not note who put an object into an extension: one put there by hand cannot be told from the extension's own.",
    };

    /// <summary>What is missing, or null when the laws hold.</summary>
    public static string? Of(string schema) => Reasons.GetValueOrDefault(schema);
}
