using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>What a scratch server is told on its command line.</summary>
internal static partial class ScratchSettings
{
    /// <summary>What keeps the server private and in its own folder.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(StringComparer.Ordinal,
        "config_file", "data_directory", "dynamic_shared_memory_type", "external_pid_file", "hba_file", "ident_file", "listen_addresses", "port", "ssl",
        "unix_socket_directories", "unix_socket_group", "unix_socket_permissions");

    private static readonly ServerSetting[] Usual =
    [
        new("cluster_name", "plumb"),
        new("shared_buffers", "32MB"),
        new("max_connections", "50"),
        new("timezone", "UTC"),
        new("log_timezone", "UTC"),
        new("log_line_prefix", ""),
        new("max_wal_size", "1GB"),
        new("checkpoint_timeout", "1h"),
    ];

    /// <summary>Memory that is shared through files in the folder goes with it, however the server ends.</summary>
    private static readonly ServerSetting[] InFolder = [new("dynamic_shared_memory_type", "mmap")];

    private static readonly ServerSetting[] Careless =
    [
        new("fsync", "off"),
        new("full_page_writes", "off"),
        new("synchronous_commit", "off"),
    ];

    /// <summary>The arguments of the <c>postgres</c> program; of a setting given twice it takes the last.</summary>
    public static IEnumerable<string> Arguments(ScratchOptions options, ScratchFolder folder, int port)
    {
        var settings = Usual
            .Concat(options.IsDurable ? [] : Careless)
            .Append(new("autovacuum", options.HasAutovacuum ? "on" : "off"))
            .Append(new("shared_preload_libraries", string.Join(',', options.PreloadedLibraries)))
            .Concat(options.Settings.Select(Checked))
            .Concat(Private(options, folder, port));
        return ["-D", Path.Combine(folder.Path, "data"), .. settings.SelectMany(setting => (string[])["-c", $"{setting.Name}={setting.Value}"])];
    }

    private static ServerSetting[] Private(ScratchOptions options, ScratchFolder folder, int port) =>
    [
        new("listen_addresses", options.UsesLoopback ? "127.0.0.1" : ""),
        new("port", port.ToString(CultureInfo.InvariantCulture)),
        new("unix_socket_directories", options.UsesLoopback ? "" : folder.Path),
        .. OperatingSystem.IsWindows() ? [] : InFolder,
    ];

    private static ServerSetting Checked(ServerSetting setting) =>
        SettingName().IsMatch(setting.Name) && !Reserved.Contains(setting.Name)
            ? setting
            : throw new PlumbException(ScratchProblems.SettingReserved(setting.Name));

    [GeneratedRegex(@"\A[a-z_][a-z0-9_.]*\z")]
    private static partial Regex SettingName();
}
