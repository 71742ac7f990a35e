using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Reads what of the source besides its objects moves plans: settings, locale, tablespaces.</summary>
internal static class SourceReader
{
    private const int LocaleOfIcuSince = 15;
    private const int RulesSince = 16;
    private const int LocaleOfAllSince = 17;

    /// <summary>Asks for the settings that a new session has, not for those that the reading session gave itself.</summary>
    public static Question Settings { get; } = new("Settings",
        $"""
        SELECT s.name, {Written("reset_val")}, {Written("boot_val")}
        FROM pg_settings s
        WHERE s.category LIKE 'Query Tuning%' AND s.context <> 'internal'
           OR s.name IN ({Sql.List(PlannerSettings.Others.Select(name => (Sql)$"{new SqlValue(name)}"))})
        ORDER BY s.name COLLATE "C"
        """);

    /// <summary>Asks for the settings of roles.</summary>
    public static Question RoleSettings { get; } = new("RoleSettings",
        $"""
        SELECT r.rolname, s.setdatabase <> 0, s.setconfig
        FROM pg_db_role_setting s
        JOIN pg_roles r ON r.oid = s.setrole
        WHERE s.setdatabase = 0 OR s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
        ORDER BY r.rolname COLLATE "C", s.setdatabase <> 0
        """);

    /// <summary>Asks for the costs of tablespaces.</summary>
    public static Question Tablespaces { get; } = new("Tablespaces",
        $"""
        SELECT t.spcname, t.spcoptions FROM pg_tablespace t
        WHERE t.spcoptions IS NOT NULL ORDER BY t.spcname COLLATE "C"
        """);

    /// <summary>Asks for the locale of the database.</summary>
    public static Question Locale(int major)
    {
        var (provider, locale, rules) = (
            major >= LocaleOfIcuSince ? $"CASE d.datlocprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END" : (Sql)$"'libc'",
            major >= LocaleOfAllSince ? $"d.datlocale" : major >= LocaleOfIcuSince ? $"d.daticulocale" : (Sql)$"NULL",
            major >= RulesSince ? $"d.daticurules" : (Sql)$"NULL");
        return new("Locale",
            $"""
            SELECT {provider}, d.datcollate::text, d.datctype::text, {locale}::text, {rules}::text
            FROM pg_database d WHERE d.datname = current_database()
            """);
    }

    public static async Task<TwinLocale> LocaleAsync(RowSource rows, int major, CancellationToken cancellation) =>
        await ListAsync(rows, Locale(major), row => new TwinLocale(row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull()), cancellation)
            is [var locale, ..] ? locale : throw new FormatException("it does not say in which order text is");

    /// <summary>Reads the settings, and those of them that are not as the engine comes.</summary>
    public static async Task<(ValueList<Option> All, ValueList<ChangedSetting> Changed)> SettingsAsync(RowSource rows, CancellationToken cancellation)
    {
        var found = await ListAsync(rows, Settings, row => new ChangedSetting(row.Text(), row.Text(), row.TextOrNull() ?? ""), cancellation);
        return ([.. found.Select(setting => new Option(setting.Name, setting.Value))], [.. found.Where(setting => setting.Value != setting.Default)]);
    }

    public static Task<ValueList<RoleSettings>> RoleSettingsAsync(RowSource rows, CancellationToken cancellation) =>
        ListAsync(rows, RoleSettings, row => new RoleSettings(row.Name(), row.Bool(), PlannerSettings.Of(row.Options())), cancellation);

    public static Task<ValueList<TablespaceSettings>> TablespacesAsync(RowSource rows, CancellationToken cancellation) =>
        ListAsync(rows, Tablespaces, row => new TablespaceSettings(row.Name(), row.Options()), cancellation);

    private static Sql Written(Identifier value) =>
        $"""
        CASE WHEN s.unit IS NULL OR s.{value} IN ('-1', '0') THEN s.{value}
             WHEN s.unit ~ '^[0-9]+kB$' THEN s.{value}::bigint * rtrim(s.unit, 'kB')::bigint || 'kB'
             ELSE s.{value} || s.unit END
        """;

    private static async Task<ValueList<T>> ListAsync<T>(RowSource rows, Question question, Func<Row, T> take, CancellationToken cancellation)
    {
        var items = new List<T>();
        await foreach (var row in rows.AskAsync(question, cancellation))
            items.Add(take(row));
        return items.ToValueList();
    }
}
