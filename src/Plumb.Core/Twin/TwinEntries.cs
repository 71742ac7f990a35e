namespace Plumb.Core.Twin;

/// <summary>The files inside a twin, which is a ZIP archive.</summary>
internal static class TwinEntries
{
    public const string Header = "twin.json";

    public const string Catalog = "catalog.json";

    public const string Relations = "relations.jsonl";

    public const string Joint = "joint.jsonl";

    public const string Digests = "sha256.txt";

    /// <summary>All that must be there, but for the digests of these.</summary>
    public static readonly string[] All = [Header, Catalog, Relations, Joint];
}
