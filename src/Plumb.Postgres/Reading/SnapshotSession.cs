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
        await connection.ExecuteAsync(
            $"""
            SELECT set_config('search_path', '', true), set_config('lock_timeout', {new SqlParameter($"{options.LockTimeout.TotalMilliseconds:0}ms")}, true),
                   set_config('jit', 'off', true), set_config('quote_all_identifiers', 'off', true), set_config('datestyle', 'ISO', true),
                   set_config('intervalstyle', 'postgres', true), set_config('timezone', 'UTC', true), set_config('extra_float_digits', '1', true),
                   set_config('bytea_output', 'hex', true), set_config('statement_timeout', '0', true)
            """, cancellation);
    }
}
