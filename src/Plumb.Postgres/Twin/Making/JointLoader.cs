using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Core.Statistics;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Puts extended statistics into the books of a new twin.</summary>
internal sealed class JointLoader(NpgsqlConnection superuser, NpgsqlConnection owner, int major)
{
    private const int InheritedSince = 15;

    private static readonly string[] OwnTypes = ["pg_ndistinct", "pg_dependencies", "pg_mcv_list"];

    private readonly List<JointModel> _models = [];
    private readonly List<NotCovered> _refused = [];

    /// <summary>Makes a table of the members of each, and stages what is known of expressions as of that table's columns.</summary>
    public async Task PrepareAsync(IAsyncEnumerable<JointStatistics> known, ValueList<ExtendedStatistics> made, CancellationToken cancellation)
    {
        await superuser.ExecuteAsync($"CREATE SCHEMA {JointModel.Schema} AUTHORIZATION {new Identifier(owner.UserName!)}", cancellation);
        var objects = made.ToDictionary(item => item.Name);
        await foreach (var statistics in known.WithCancellation(cancellation))
        {
            if (!objects.TryGetValue(statistics.Name, out var item))
                Refuse(statistics, "the twin has no such object");
            else if (await TryMakeAsync(new(_models.Count + 1, statistics, item), cancellation) is { } reason)
                Refuse(statistics, reason);
        }

        await superuser.ExecuteAsync($"DELETE FROM pg_statistic WHERE starelid IN (SELECT oid FROM pg_class WHERE relnamespace = {new SqlValue(JointModel.Schema.Value)}::regnamespace)", cancellation);
        await StageExpressionsAsync(cancellation);
    }

    /// <summary>Writes them, once the statistics of expressions are in the books, and drops the tables.</summary>
    public async Task<List<NotCovered>> FinishAsync(CancellationToken cancellation)
    {
        foreach (var type in OwnTypes)
            await superuser.ExecuteAsync($"CREATE CAST (bytea AS {new Identifier(type)}) WITHOUT FUNCTION", cancellation);
        foreach (var model in _models)
        {
            try
            {
                await WriteAsync(model, cancellation);
            }
            catch (PlumbException error) when (error.InnerException is PostgresException)
            {
                Refuse(model.Known, error.Problem.What);
            }
        }

        foreach (var type in OwnTypes)
            await superuser.ExecuteAsync($"DROP CAST (bytea AS {new Identifier(type)})", cancellation);
        await superuser.ExecuteAsync($"DROP SCHEMA {JointModel.Schema} CASCADE", cancellation);
        return _refused;
    }

    private void Refuse(JointStatistics statistics, string reason) =>
        _refused.Add(new(new(ObjectKind.Statistics, statistics.Name.ToString()), $"What is known of it could not be loaded: {reason.TrimEnd('.')}."));

    private async Task<string?> TryMakeAsync(JointModel model, CancellationToken cancellation)
    {
        try
        {
            foreach (var sql in model.Making())
                await owner.ExecuteAsync(sql, cancellation);
            _models.Add(model);
            return null;
        }
        catch (PlumbException error) when (error.InnerException is PostgresException)
        {
            return error.Problem.What;
        }
    }

    private async Task StageExpressionsAsync(CancellationToken cancellation)
    {
        await using var importer = await superuser.ImportAsync($"COPY {Staging.Schema}.columns FROM STDIN (FORMAT binary)", cancellation);
        var id = 0;
        foreach (var model in _models)
        {
            for (var i = 0; i < model.Known.Expressions.Count; i++)
            {
                var column = JointModel.Column(model.Object.Columns.Count + i + 1);
                await Staging.WriteAsync(importer, --id, model.Table, model.Known.Expressions[i] with { Column = column }, cancellation);
            }
        }

        await importer.CompleteAsync(cancellation);
    }

    private async Task WriteAsync(JointModel model, CancellationToken cancellation)
    {
        var numbers = model.Numbers(await NumbersOfColumnsAsync(model.Object.Table, cancellation));
        var name = new SqlParameter(new[] { model.Known.Name.Schema.Value, model.Known.Name.Name.Value });
        Sql number = $"(SELECT e.oid FROM pg_statistic_ext e JOIN pg_namespace n ON n.oid = e.stxnamespace WHERE ARRAY[n.nspname, e.stxname]::text[] = {name})";
        Sql inherited = Sql.If(major >= InheritedSince, $"stxdinherit, ");
        Sql isInherited = Sql.If(major >= InheritedSince, $"{new SqlValue(model.Known.Inherited)}, ");
        if (major < InheritedSince)
            await superuser.ExecuteAsync($"DELETE FROM pg_statistic_ext_data WHERE stxoid = {number}", cancellation);
        await superuser.ExecuteAsync(
            $"""
            INSERT INTO pg_statistic_ext_data (stxoid, {inherited}stxdndistinct, stxddependencies, stxdmcv, stxdexpr)
            SELECT {number}, {isInherited}{Bytes(JointBytes.OfDistinct(model.Known.Distinct, numbers))}::pg_ndistinct,
                   {Bytes(JointBytes.OfDependencies(model.Known.Dependencies, numbers))}::pg_dependencies,
                   {Bytes(await MostCommonAsync(model, cancellation))}::pg_mcv_list,
                   (SELECT array_agg(s ORDER BY s.staattnum) FROM pg_statistic s
                    WHERE s.starelid = {Regclass(model.Table)} HAVING count(*) = {model.Object.Expressions.Count} AND count(*) > 0)
            """, cancellation);
    }

    private static Sql Bytes(byte[]? bytes) => $"decode({new SqlParameter(bytes is null ? null : Convert.ToHexString(bytes))}::text, 'hex')";

    private static Sql Regclass(QualifiedName table) => $"{new SqlValue(table.ToString())}::regclass";

    private async Task<Dictionary<Identifier, short>> NumbersOfColumnsAsync(QualifiedName table, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            SELECT a.attname::text, a.attnum::int FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE ARRAY[n.nspname, c.relname]::text[] = {new SqlParameter(new[] { table.Schema.Value, table.Name.Value })} AND a.attnum > 0 AND NOT a.attisdropped
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var numbers = new Dictionary<Identifier, short>();
        while (await row.AdvanceAsync(cancellation))
            numbers.Add(row.Name(), (short)row.Int());
        return numbers;
    }

    /// <summary>Takes the engine's list of the combinations and gives each its frequency.</summary>
    private async Task<byte[]?> MostCommonAsync(JointModel model, CancellationToken cancellation)
    {
        if (model.Known.MostCommon.IsEmpty)
            return null;

        var known = model.Known.MostCommon.ToLookup(item => Key(item.Values.Select((value, i) => item.Nulls.Contains(i + 1) ? null : value)));
        await using var command = superuser.Command(
            $"""
            SELECT d.stxdmcv::bytea, i."values"
            FROM pg_statistic_ext e JOIN pg_statistic_ext_data d ON d.stxoid = e.oid, pg_mcv_list_items(d.stxdmcv) i
            WHERE e.stxnamespace = {new SqlValue(JointModel.Schema.Value)}::regnamespace AND e.stxname = {new SqlValue(model.Statistics.Name.Value)}
            ORDER BY i.index
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        byte[]? list = null;
        var items = new List<JointValue>();
        while (await row.AdvanceAsync(cancellation))
        {
            list = row.Bytes();
            items.Add(known[Key(row.TextsWithNulls())].FirstOrDefault() ?? new());
        }

        if (list is not null)
            JointBytes.SetFrequencies(list, items, model.Members);
        return list;
    }

    private static string Key(IEnumerable<string?> values) => string.Join('\u0001', values.Select(value => value ?? "\u0002"));
}
