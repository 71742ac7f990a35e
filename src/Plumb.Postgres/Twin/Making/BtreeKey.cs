namespace Plumb.Postgres.Twin.Making;

/// <summary>A column of a B-tree.</summary>
/// <param name="Width">The bytes that a value has.</param>
/// <param name="Alignment">Where a value may begin: at multiples of this.</param>
/// <param name="Distinct">How many different values there are.</param>
internal readonly record struct BtreeKey(int Width, int Alignment, double Distinct)
{
    private const int LongestShortText = 126;

    private static readonly (string Type, int Alignment)[] FixedTypes =
    [
        ("bigint", 8), ("timestamp", 8), ("double precision", 8), ("time", 8), ("interval", 8), ("money", 8), ("pg_lsn", 8), ("xid8", 8),
        ("integer", 4), ("real", 4), ("date", 4), ("oid", 4), ("smallint", 2), ("uuid", 1), ("boolean", 1), ("\"char\"", 1), ("name", 1),
        ("text", 1), ("character", 1), ("numeric", 1), ("bytea", 1), ("inet", 1), ("cidr", 1), ("jsonb", 1),
    ];

    /// <summary>Types whose equal values may be told apart, so that rows cannot share one.</summary>
    private static readonly string[] OneByOne = ["numeric", "real", "double precision", "jsonb", "interval", "inet", "cidr"];

    /// <summary>Where a value of a type may begin; of a type that is not known, its width tells.</summary>
    public static int AlignmentOf(string type, int width) =>
        width > LongestShortText ? 4
        : FixedTypes.FirstOrDefault(known => type.StartsWith(known.Type, StringComparison.Ordinal)) is { Alignment: > 0 } known ? known.Alignment
        : width is 8 or 4 or 2 ? width : 1;

    /// <summary>Whether rows with the same value of a type share it in the index.</summary>
    public static bool Deduplicates(string type) =>
        !type.EndsWith("[]", StringComparison.Ordinal) && !type.EndsWith("range", StringComparison.Ordinal)
        && !OneByOne.Any(other => type.StartsWith(other, StringComparison.Ordinal));

    /// <summary>A place moved up to the next multiple.</summary>
    public static int Aligned(int place, int multiple) => (place + multiple - 1) / multiple * multiple;

    /// <summary>Where a value ends that stands behind others.</summary>
    public int Behind(int bytes) => Aligned(bytes, Alignment) + Width;
}
