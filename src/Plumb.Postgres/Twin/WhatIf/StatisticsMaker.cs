using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Core.Statistics;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Rendering.Tables;
using Plumb.Postgres.Twin.Making;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Makes extended statistics on the shadow of a table, and loads what they would say.</summary>
internal sealed class StatisticsMaker(NpgsqlConnection superuser, NpgsqlConnection owner, ShadowTables shadows, Identifier schema)
{
    public async Task<WhatIfStatistics> MakeAsync(ExtendedStatistics wanted, JointStatistics known, CancellationToken cancellation)
    {
        var table = await superuser.ReadValueAsync<uint>(
            $"""
            SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE ARRAY[n.nspname, c.relname]::text[] = {new SqlParameter(new[] { wanted.Table.Schema.Value, wanted.Table.Name.Value })}
            """, cancellation);
        if (table == 0)
            throw new PlumbException(WhatIfProblems.NoTable(wanted.Table));

        var shadow = await shadows.OfAsync(table, cancellation);
        var made = wanted with { Name = new(schema, wanted.Name.Name), Table = shadow, Owner = null, Access = null, Comment = null };
        foreach (var statement in StatisticsDdl.Statements(made))
            await owner.ExecuteAsync(statement.Sql, cancellation);
        await LoadAsync(made, known with { Name = made.Name, Table = shadow }, cancellation);
        var number = await superuser.ReadValueAsync<uint>(
            $"""
            INSERT INTO {WhatIfFunctions.Schema}.gains
            SELECT oid, {table} FROM pg_statistic_ext
            WHERE stxnamespace = {new SqlValue(schema.Value)}::regnamespace AND stxname = {new SqlValue(made.Name.Name.Value)}
            RETURNING item
            """, cancellation);
        return new() { Definition = wanted, Number = number };
    }

    /// <remarks>Loading goes by way of schemas that have one name for all, so sessions take turns.</remarks>
    private async Task LoadAsync(ExtendedStatistics made, JointStatistics known, CancellationToken cancellation)
    {
        await superuser.ExecuteAsync($"SELECT pg_advisory_lock({WhatIfFunctions.Lock})", cancellation);
        try
        {
            await Staging.PrepareAsync(superuser, cancellation);
            var loader = new JointLoader(superuser, owner, superuser.PostgreSqlVersion.Major);
            await loader.PrepareAsync(Only(known), [made], cancellation);
            NotCovered[] refused = [.. await StagedColumns.MoveAsync(superuser, cancellation), .. await loader.FinishAsync(cancellation)];
            if (refused is [var first, ..])
                throw new PlumbException(WhatIfProblems.StatisticsRefused(known.Name, first.Reason));
        }
        finally
        {
            // Not cancelled: another session would find the schema there, and wait for the lock.
            await superuser.ExecuteAsync($"DROP SCHEMA IF EXISTS {Staging.Schema} CASCADE", CancellationToken.None);
            await superuser.ExecuteAsync($"SELECT pg_advisory_unlock({WhatIfFunctions.Lock})", CancellationToken.None);
        }
    }

    private static async IAsyncEnumerable<JointStatistics> Only(JointStatistics known)
    {
        await Task.CompletedTask;
        yield return known;
    }
}
