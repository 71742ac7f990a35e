namespace Plumb.Core.Statistics.Scaling;

/// <summary>What a column is for, as far as its values' growth hangs on it.</summary>
internal abstract record ColumnRole
{
    private ColumnRole()
    {
    }

    /// <summary>Its values count up with the rows.</summary>
    public sealed record Counter : ColumnRole;

    /// <summary>Its values go on with time.</summary>
    public sealed record Clock : ColumnRole;

    /// <summary>Its values are those of another column.</summary>
    public sealed record Reference(Table Table, Column Column) : ColumnRole;

    /// <summary>Its values stay within bounds that partitions have.</summary>
    public sealed record Bounded : ColumnRole;

    /// <summary>Nothing is known of its purpose.</summary>
    public sealed record Plain : ColumnRole;
}
