using System.Diagnostics.CodeAnalysis;
using Npgsql;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Connecting;

/// <summary>Runs statements. The only place where text becomes a command.</summary>
public static class SqlCommands
{
    /// <summary>Makes a command of a statement and its parameters.</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, Sql sql)
    {
        var command = connection.CreateCommand();
        SetText(command, PostgresDialect.Instance.Write(sql));
        foreach (var parameter in sql.Parts.OfType<SqlPart.Parameter>())
            command.Parameters.Add(new NpgsqlParameter { Value = parameter.Value ?? DBNull.Value });
        return command;
    }

    /// <summary>Makes one command of a batch.</summary>
    public static NpgsqlBatchCommand BatchCommand(Sql sql)
    {
        var command = new NpgsqlBatchCommand();
        SetText(command, PostgresDialect.Instance.Write(sql));
        foreach (var parameter in sql.Parts.OfType<SqlPart.Parameter>())
            command.Parameters.Add(new NpgsqlParameter { Value = parameter.Value ?? DBNull.Value });
        return command;
    }

    /// <summary>Runs a statement whose rows, if any, are of no interest.</summary>
    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, Sql sql, CancellationToken cancellation)
    {
        await using var command = connection.Command(sql);
        return await DriverErrors.GuardAsync(connection, () => command.ExecuteNonQueryAsync(cancellation));
    }

    /// <summary>Reads one value.</summary>
    public static async Task<T?> ReadValueAsync<T>(this NpgsqlConnection connection, Sql sql, CancellationToken cancellation)
    {
        await using var command = connection.Command(sql);
        return await DriverErrors.GuardAsync(connection, () => command.ExecuteScalarAsync(cancellation)) is T value ? value : default;
    }

    /// <summary>Starts to copy rows into a table.</summary>
    public static Task<NpgsqlBinaryImporter> ImportAsync(this NpgsqlConnection connection, Sql copy, CancellationToken cancellation) =>
        connection.BeginBinaryImportAsync(PostgresDialect.Instance.Write(copy), cancellation);

    [SuppressMessage("ApiDesign", "RS0030", Justification = "This is the one place.")]
    private static void SetText(NpgsqlCommand command, string text) => command.CommandText = text;

    [SuppressMessage("ApiDesign", "RS0030", Justification = "This is the one place.")]
    private static void SetText(NpgsqlBatchCommand command, string text) => command.CommandText = text;
}
