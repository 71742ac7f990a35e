using System.Globalization;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Core.Statistics;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Asks a twin what statements would cost with other indexes, statistics, partitions and settings. Nothing of it stays.</summary>
/// <remarks>A session is used by one at a time; several may be open on the same twin.</remarks>
public sealed class WhatIfSession : IAsyncDisposable
{
    private const int QuestionsInOneCall = 64;

    private readonly NpgsqlConnection _superuser;
    private readonly NpgsqlConnection _owner;
    private readonly CandidateMaker _indexes;
    private readonly StatisticsMaker _statistics;
    private readonly PartitionMaker _partitions;
    private readonly Identifier _schema;
    private readonly RealObjects _real;

    private WhatIfSession(NpgsqlConnection superuser, NpgsqlConnection owner, DatabaseTwin twin)
    {
        (_superuser, _owner) = (superuser, owner);
        _schema = $"plumb_whatif_{owner.ProcessID.ToString(CultureInfo.InvariantCulture)}";
        var shadows = new ShadowTables(superuser, owner, _schema);
        _indexes = new(superuser, owner, twin.Files, shadows, _schema);
        _statistics = new(superuser, owner, shadows, _schema);
        _partitions = new(superuser, owner, twin.Files, shadows, _schema);
        _real = new(superuser);
    }

    /// <summary>Opens a session on a twin.</summary>
    public static async Task<WhatIfSession> OpenAsync(DatabaseTwin twin, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(twin);
        var superuser = await twin.Superuser.OpenAsync(cancellation);
        var owner = await twin.Target.OpenAsync(cancellation);
        var session = new WhatIfSession(superuser, owner, twin);
        await superuser.ExecuteAsync($"SET search_path = pg_catalog, pg_temp", cancellation);
        await WhatIfFunctions.MakeAsync(superuser, twin.Target.User, cancellation);
        await superuser.ExecuteAsync($"CREATE SCHEMA {session._schema} AUTHORIZATION {twin.Target.User}", cancellation);
        return session;
    }

    /// <summary>Adds an index that could be made. It is not seen until a question names it.</summary>
    public Task<WhatIfIndex> AddAsync(HypotheticalIndex index, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(index);
        return _indexes.MakeAsync(index, cancellation);
    }

    /// <summary>Adds extended statistics that could be kept. They are not seen until a question names them.</summary>
    /// <param name="definition">What they are, under a name that no others of the session have.</param>
    /// <param name="known">What they would say; the name and the table in it do not matter.</param>
    /// <param name="cancellation">Ends it between steps.</param>
    public Task<WhatIfStatistics> AddStatisticsAsync(ExtendedStatistics definition, JointStatistics known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(known);
        return _statistics.MakeAsync(definition, known, cancellation);
    }

    /// <summary>Adds a partition that a table could have. It is not seen until a question names it.</summary>
    public Task<WhatIfPartition> AddPartitionAsync(HypotheticalPartition partition, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partition);
        return _partitions.MakeAsync(partition, cancellation);
    }

    /// <summary>Asks one question.</summary>
    /// <exception cref="PlumbException">The engine does not plan the statement.</exception>
    public async Task<WhatIfAnswer> AskAsync(WhatIfQuestion question, CancellationToken cancellation)
    {
        var answer = (await AskAllAsync([question], cancellation))[0];
        return answer.Refusal is { } refusal ? throw new PlumbException(refusal) : answer;
    }

    /// <summary>Asks many questions, and answers each in their order; a statement that the engine does not plan with its refusal.</summary>
    public async Task<IReadOnlyList<WhatIfAnswer>> AskAllAsync(IReadOnlyList<WhatIfQuestion> questions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(questions);
        await _real.FindAsync(questions, cancellation);
        var answers = new WhatIfAnswer[questions.Count];
        foreach (var alike in Enumerable.Range(0, questions.Count).GroupBy(at => Surroundings.Of(questions[at])))
        {
            // Questions about the same indexes stand together: the fewer of them change, the cheaper it is.
            foreach (var call in alike.OrderBy(at => KeyOf(questions[at]), StringComparer.Ordinal).Chunk(QuestionsInOneCall))
                await AnswerAsync(questions, call, alike.Key, answers, cancellation);
        }

        return answers;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await ClearAsync();
        }
        finally
        {
            await _owner.DisposeAsync();
            await _superuser.DisposeAsync();
        }
    }

    /// <summary>Gives the candidates back to their shadows, so that dropping these locks no table of the twin.</summary>
    /// <remarks>It is not cancelled: the candidates would stay.</remarks>
    private async Task ClearAsync()
    {
        await _superuser.ExecuteAsync(
            $"""
            UPDATE pg_index x SET indrelid = s.oid FROM pg_class i, pg_class s, pg_namespace n
            WHERE i.oid = x.indexrelid AND i.relnamespace = n.oid AND n.nspname = {new SqlValue(_schema.Value)}
              AND s.relnamespace = n.oid AND s.relname = 't' || x.indrelid
            """, CancellationToken.None);
        await _superuser.ExecuteAsync($"SET client_min_messages = error", CancellationToken.None);
        await _superuser.ExecuteAsync($"DROP SCHEMA {_schema} CASCADE", CancellationToken.None);
        await _superuser.ExecuteAsync(
            $"""
            DELETE FROM {WhatIfFunctions.Schema}.gains
            WHERE item NOT IN (SELECT oid FROM pg_statistic_ext UNION ALL SELECT inhrelid FROM pg_inherits)
            """, CancellationToken.None);
    }

    private async Task AnswerAsync(
        IReadOnlyList<WhatIfQuestion> questions, int[] places, Surroundings surroundings, WhatIfAnswer[] answers,
        CancellationToken cancellation)
    {
        var call = new WhatIfCall(_owner);
        while (places.Length > 0)
        {
            var answered = await call.AskAsync([.. places.Select(at => questions[at])], surroundings, _real, cancellation);
            for (var i = 0; i < answered.Count; i++)
                answers[places[i]] = answered[i];
            places = places[answered.Count..];
        }
    }

    private static string KeyOf(WhatIfQuestion question) => string.Join(
        ' ', question.Visible.SelectMany(index => index.Numbers).Order().Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Concat(question.Hidden.Select(name => name.ToString()).Order(StringComparer.Ordinal)));
}
