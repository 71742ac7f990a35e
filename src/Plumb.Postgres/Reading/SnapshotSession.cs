using System.Globalization;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Reading;

/// <summary>A read-only transaction in which everything is seen as of one moment, and is printed in one way.</summary>
/// <remarks>With an empty search path the engine writes every name with its schema.</remarks>
internal static class SnapshotSession
{
    public static async Task BeginAsync(NpgsqlConnection connection, ReadOptions options, CancellationToken cancellation)
    {
        await connection.ExecuteAsync($"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellation);
        var settings = Settings(options).Select(setting => (Sql)$"set_config({new SqlValue(setting.Name.Value)}, {new SqlValue(setting.Value)}, true)");
        await connection.ExecuteAsync($"SELECT {Sql.List(settings)}", cancellation);
    }

    /// <summary>What holds in it.</summary>
    public static IEnumerable<(Identifier Name, string Value)> Settings(ReadOptions options) =>
    [
        ("search_path", ""), ("lock_timeout", Milliseconds(options.LockTimeout)), ("statement_timeout", Milliseconds(options.StatementTimeout)),
        ("jit", "off"), ("quote_all_identifiers", "off"), ("datestyle", "ISO"), ("intervalstyle", "postgres"), ("timezone", "UTC"),
        ("extra_float_digits", "1"), ("bytea_output", "hex"),
    ];

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0}ms");
}
