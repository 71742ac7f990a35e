using Npgsql;
using Plumb.Core.Statements;
using Plumb.Core.Twin;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Reads what of the source besides its objects moves plans: settings, locale, tablespaces.</summary>
internal static class SourceReader
{
    private const int LocaleOfIcuSince = 15;
    private const int RulesSince = 16;
    private const int LocaleOfAllSince = 17;

    /// <summary>Reads the settings that a new session has, and not those that the reading session gave itself.</summary>
    public static async Task<(ValueList<Option> All, ValueList<ChangedSetting> Changed)> SettingsAsync(
        NpgsqlConnection connection, CancellationToken cancellation)
    {
        var found = await ListAsync(connection,
            $"""
            SELECT s.name, {Written("reset_val")}, {Written("boot_val")}
            FROM pg_settings s
            WHERE s.category LIKE 'Query Tuning%' AND s.context <> 'internal'
               OR s.name IN ({Sql.List(PlannerSettings.Others.Select(name => (Sql)$"{new SqlValue(name)}"))})
            ORDER BY s.name COLLATE "C"
            """, row => (Name: row.Text(), Value: row.Text(), Default: row.TextOrNull()), cancellation);
        return ([.. found.Select(setting => new Option(setting.Name, setting.Value))],
            [.. found.Where(setting => setting.Value != (setting.Default ?? "")).Select(setting => new ChangedSetting(setting.Name, setting.Value, setting.Default ?? ""))]);
    }

    private static Sql Written(Identifier value) =>
        $"""
        CASE WHEN s.unit IS NULL OR s.{value} IN ('-1', '0') THEN s.{value}
             WHEN s.unit ~ '^[0-9]+kB$' THEN s.{value}::bigint * rtrim(s.unit, 'kB')::bigint || 'kB'
             ELSE s.{value} || s.unit END
        """;

    public static async Task<ValueList<RoleSettings>> RoleSettingsAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await ListAsync(connection,
            $"""
            SELECT r.rolname, s.setdatabase <> 0, s.setconfig
            FROM pg_db_role_setting s
            JOIN pg_roles r ON r.oid = s.setrole
            WHERE s.setdatabase = 0 OR s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
            ORDER BY r.rolname COLLATE "C", s.setdatabase <> 0
            """, row => new RoleSettings(row.Name(), row.Bool(), PlannerSettings.Of(row.Options())), cancellation);

    public static async Task<ValueList<TablespaceSettings>> TablespacesAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        await ListAsync(connection,
            $"""
            SELECT t.spcname, t.spcoptions FROM pg_tablespace t
            WHERE t.spcoptions IS NOT NULL ORDER BY t.spcname COLLATE "C"
            """, row => new TablespaceSettings(row.Name(), row.Options()), cancellation);

    public static async Task<TwinLocale> LocaleAsync(NpgsqlConnection connection, int major, CancellationToken cancellation)
    {
        var (provider, locale, rules) = (
            major >= LocaleOfIcuSince ? $"CASE d.datlocprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END" : (Sql)$"'libc'",
            major >= LocaleOfAllSince ? $"d.datlocale" : major >= LocaleOfIcuSince ? $"d.daticulocale" : (Sql)$"NULL",
            major >= RulesSince ? $"d.daticurules" : (Sql)$"NULL");
        var found = await ListAsync(connection,
            $"""
            SELECT {provider}, d.datcollate::text, d.datctype::text, {locale}::text, {rules}::text
            FROM pg_database d WHERE d.datname = current_database()
            """, row => new TwinLocale(row.Text(), row.Text(), row.Text(), row.TextOrNull(), row.TextOrNull()), cancellation);
        return found[0];
    }

    private static async Task<ValueList<T>> ListAsync<T>(NpgsqlConnection connection, Sql sql, Func<Row, T> take, CancellationToken cancellation)
    {
        await using var command = connection.Command(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var items = new List<T>();
        while (await row.AdvanceAsync(cancellation))
            items.Add(take(row));
        return items.ToValueList();
    }
}
