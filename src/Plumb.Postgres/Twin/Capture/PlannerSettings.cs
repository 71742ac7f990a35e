using System.Collections.Frozen;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>The settings that move plans.</summary>
internal static class PlannerSettings
{
    /// <summary>Those that the engine does not count among its settings for planning.</summary>
    public static readonly string[] Others =
    [
        "DateStyle", "IntervalStyle", "TimeZone", "array_nulls", "default_text_search_config", "effective_io_concurrency", "hash_mem_multiplier",
        "maintenance_work_mem", "max_parallel_maintenance_workers", "max_parallel_workers", "max_parallel_workers_per_gather",
        "parallel_leader_participation", "row_security", "search_path", "standard_conforming_strings", "temp_buffers", "transform_null_equals", "work_mem",
        "xmlbinary", "xmloption",
    ];

    private static readonly FrozenSet<string> OthersByName = Others.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Beginnings of the names of those that the engine counts among its settings for planning.</summary>
    private static readonly string[] Beginnings =
    [
        "enable_", "cpu_", "jit", "geqo", "parallel_", "min_parallel_", "constraint_exclusion", "cursor_tuple_fraction", "default_statistics_target",
        "effective_cache_size", "from_collapse_limit", "join_collapse_limit", "plan_cache_mode", "random_page_cost", "recursive_worktable_factor",
        "seq_page_cost",
    ];

    /// <summary>Keeps those of some settings that move plans.</summary>
    public static ValueList<Option> Of(ValueList<Option> settings) => settings.Where(setting => MovesPlans(setting.Name)).ToValueList();

    /// <summary>Whether a setting moves plans; only such ones are ever handed to a scratch server.</summary>
    public static bool MovesPlans(string name) =>
        OthersByName.Contains(name) || Beginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
