using Npgsql;

namespace Plumb.Postgres.Scripts;

/// <summary>Carries out SET and RESET, and leaves out settings that this server does not have or does not let a plain role change.</summary>
internal sealed class SettingRunner(LoaderSession loader, LoadNotes notes)
{
    internal async Task RunAsync(PlacedStatement statement, CancellationToken cancellation)
    {
        var isLocal = statement.Treatment == StatementTreatment.SetLocal;
        var name = NameOf(statement.Words, isLocal || statement.Words[1].Is("SESSION") ? 2 : 1);
        if (name is "client_encoding" or "names" or "client_min_messages" || (isLocal && !loader.IsInTransaction))
            return;

        try
        {
            if (isLocal)
                await loader.SetUntilCommitAsync(name, WithoutLocal(statement), cancellation);
            else
                await loader.RunAndForgetPathAsync(statement.Text, cancellation);
        }
        catch (PostgresException error) when (IsUnknown(error, name))
        {
            notes.Add($"The setting {name} is left out, because the scratch engine does not have it or does not let a plain role change it", statement.Place);
        }
    }

    private static bool IsUnknown(PostgresException error, string name) =>
        error.SqlState is PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.InsufficientPrivilege
        || (error.SqlState == PostgresErrorCodes.InvalidParameterValue && name is "default_tablespace" or "temp_tablespaces" or "default_table_access_method");

    private static string NameOf(StatementWords words, int at)
    {
        if (words.Follow(at, "TIME", "ZONE"))
            return "timezone";
        var end = at + 1;
        while (words[end].IsSign("."))
            end += 2;
        return string.Concat(Enumerable.Range(at, end - at).Select(i => words[i].IsSign(".") ? "." : words.NameAt(i)));
    }

    /// <summary>Every statement is a transaction here, so what is local to the script's becomes a setting of the session.</summary>
    private static string WithoutLocal(PlacedStatement statement)
    {
        var word = statement.Words[1];
        return $"{statement.Text.AsSpan(0, word.Start)}{new string(' ', word.Length)}{statement.Text.AsSpan(word.Start + word.Length)}";
    }
}
