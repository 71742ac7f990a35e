using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>The roles that generated scripts speak of. Roles belong to the whole server, so they are made once.</summary>
internal static class GeneratedRoles
{
    private static readonly string[] Plain = ["plumb_reader", "Plumb \"Writer\"", "plumb's größte Rolle"];

    /// <summary>The names, in quotes.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Plain.Select(Quoted.Name)];

    public static async Task EnsureAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var role in Plain)
        {
            var exists = await connection.ReadValueAsync<bool>(
                $"SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = {new SqlParameter(role)})", cancellation);
            if (!exists)
                await connection.ExecuteAsync($"CREATE ROLE {new Identifier(role)}", cancellation);
        }
    }
}
