using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>What a database holds in the words of the engine itself, to compare two databases without Plumb's reader.</summary>
internal static partial class Fingerprint
{
    private const int Most = 30;

    private static readonly Lazy<string[]> Lines = new(() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Laws", "fingerprint.sql")));

    /// <summary>Names by kind, with their facts.</summary>
    public static async Task<IReadOnlyList<string>> TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var lines = new List<string>();
        await connection.ExecuteAsync($"SET search_path = ''", cancellation);
        await using var command = connection.Command($"{new SqlExpression(Query(connection.PostgreSqlVersion.Major))}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            lines.Add($"{reader.GetString(0)} {(await reader.IsDBNullAsync(1, cancellation) ? "?" : reader.GetString(1))} {(await reader.IsDBNullAsync(2, cancellation) ? "null" : reader.GetString(2))}");
        return lines;
    }

    /// <summary>The query without the lines that are for newer servers.</summary>
    private static string Query(int major) =>
        string.Join('\n', Lines.Value.Where(line => Version().Match(line) is not { Success: true } since || int.Parse(since.ValueSpan[^2..], CultureInfo.InvariantCulture) <= major));

    [GeneratedRegex(@"-- since \d\d$")]
    private static partial Regex Version();

    /// <summary>The lines that only one of the two has; empty when they are equal.</summary>
    public static string Difference(IReadOnlyList<string> first, IReadOnlyList<string> second, Func<string, bool> counts)
    {
        var lost = first.Except(second).Where(counts).Select(line => $"- {line}");
        var gained = second.Except(first).Where(counts).Select(line => $"+ {line}");
        return string.Join('\n', lost.Concat(gained).OrderBy(line => line[2..], StringComparer.Ordinal).Take(Most));
    }
}
