namespace Plumb.Core.Catalog.Tables;

/// <summary>What an access method is for.</summary>
public enum AccessMethodKind
{
    /// <summary>Indexes.</summary>
    Index,

    /// <summary>Tables and materialised views.</summary>
    Table,
}
