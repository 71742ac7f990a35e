namespace Plumb.Core.Statistics.Values;

/// <summary>How values of a type lie in a row.</summary>
/// <param name="Length">Their bytes, where all have the same; null where they differ.</param>
/// <param name="Alignment">At what multiple of bytes they begin; short ones of differing lengths begin anywhere.</param>
public sealed record TypeLayout(int? Length, int Alignment)
{
    private static readonly TypeLayout OfLabel = new(4, 4);
    private static readonly TypeLayout OfList = new(null, 4);

    /// <summary>The layout of a type, as the engine writes it.</summary>
    public static TypeLayout Of(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Plain(type) switch
        {
            "boolean" or "\"char\"" => new(1, 1),
            "smallint" => new(2, 2),
            "integer" or "real" or "date" or "oid" or "regclass" or "regtype" => new(4, 4),
            "bigint" or "double precision" or "money" or "xid8" or "timestamp without time zone" or "timestamp with time zone"
                or "time without time zone" => new(8, 8),
            "time with time zone" => new(12, 8),
            "uuid" => new(16, 1),
            "interval" or "point" => new(16, 8),
            "macaddr" => new(6, 4),
            "macaddr8" => new(8, 4),
            "name" => new(64, 1),
            "tid" => new(6, 2),
            "circle" => new(24, 8),
            "box" or "lseg" => new(32, 8),
            _ => OfList,
        };
    }

    /// <summary>The layout of a column's values, below any domain.</summary>
    public static TypeLayout Of(DataType type, ColumnTypes types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return types.IsEnum(type) ? OfLabel : Of(types.Base(type).Text);
    }

    /// <summary>Without the precision that stands in brackets.</summary>
    private static string Plain(string type) => type.IndexOf('(', StringComparison.Ordinal) is var at and > 0 && !type.EndsWith(']')
        ? string.Concat(type.AsSpan(0, at).TrimEnd(), type.AsSpan(type.IndexOf(')', at) + 1))
        : type;
}
