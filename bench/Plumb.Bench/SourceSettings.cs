using Plumb.Postgres.Server;

namespace Plumb.Bench;

/// <summary>Settings of the servers that hold databases which are really loaded.</summary>
internal static class SourceSettings
{
    /// <summary>Little log, and memory for building indexes; none of them moves plans on one side only, since a twin takes them over.</summary>
    public static readonly ValueList<ServerSetting> ForLoading =
    [
        new("wal_level", "minimal"), new("max_wal_senders", "0"), new("max_wal_size", "256MB"), new("shared_buffers", "256MB"),
        new("maintenance_work_mem", "256MB"),
    ];
}
