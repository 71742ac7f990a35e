namespace Plumb.Core.Catalog.Tables;

/// <summary>How long values of a column are stored.</summary>
public enum ColumnStorage
{
    /// <summary>In the row, never compressed.</summary>
    Plain,

    /// <summary>Beside the row, not compressed.</summary>
    External,

    /// <summary>Compressed, then beside the row.</summary>
    Extended,

    /// <summary>Compressed, in the row as long as possible.</summary>
    Main,
}
