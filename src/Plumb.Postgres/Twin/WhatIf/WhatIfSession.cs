using System.Globalization;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Asks a twin what statements would cost with other indexes and settings. Nothing of it is seen by others, and nothing stays.</summary>
/// <remarks>A session is used by one at a time; several may be open on the same twin.</remarks>
public sealed class WhatIfSession : IAsyncDisposable
{
    private const int QuestionsInOneCall = 64;

    private readonly NpgsqlConnection _superuser;
    private readonly NpgsqlConnection _owner;
    private readonly CandidateMaker _maker;
    private readonly Identifier _schema;
    private readonly Dictionary<QualifiedName, ValueList<uint>> _real = [];

    private WhatIfSession(NpgsqlConnection superuser, NpgsqlConnection owner, DatabaseTwin twin)
    {
        (_superuser, _owner) = (superuser, owner);
        _schema = $"plumb_whatif_{owner.ProcessID.ToString(CultureInfo.InvariantCulture)}";
        _maker = new(superuser, owner, twin.Files, _schema);
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
        return _maker.MakeAsync(index, cancellation);
    }

    /// <summary>Changes a setting of the planner for all questions that follow.</summary>
    public Task SetAsync(string setting, string value, CancellationToken cancellation) =>
        _owner.ExecuteAsync($"SET {new Identifier(setting)} = {new SqlValue(value)}", cancellation);

    /// <summary>Asks one question.</summary>
    /// <exception cref="PlumbException">The engine does not plan the statement.</exception>
    public async Task<WhatIfAnswer> AskAsync(WhatIfQuestion question, CancellationToken cancellation)
    {
        var answer = (await AskAllAsync([question], cancellation))[0];
        return answer.Refusal is { } refusal ? throw new PlumbException(refusal) : answer;
    }

    /// <summary>Asks many questions, and gives an answer to each in their order; of a statement that the engine does not plan, its refusal.</summary>
    public async Task<IReadOnlyList<WhatIfAnswer>> AskAllAsync(IReadOnlyList<WhatIfQuestion> questions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(questions);
        await ResolveAsync(questions.SelectMany(question => question.Hidden), cancellation);
        var answers = new WhatIfAnswer[questions.Count];
        var call = new WhatIfCall(_owner);

        // Questions about the same indexes stand together: the fewer of them change, the cheaper it is.
        foreach (var chunk in Enumerable.Range(0, questions.Count).OrderBy(at => KeyOf(questions[at]), StringComparer.Ordinal).Chunk(QuestionsInOneCall))
        {
            for (var rest = chunk; rest.Length > 0;)
            {
                var answered = await call.AskAsync([.. rest.Select(at => questions[at])], _real, cancellation);
                for (var i = 0; i < answered.Count; i++)
                    answers[rest[i]] = answered[i];
                rest = rest[answered.Count..];
            }
        }

        return answers;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            // Gives the candidates back to their shadows, so that dropping these locks no table of the twin. Not cancelled: they would stay.
            await _superuser.ExecuteAsync(
                $"""
                UPDATE pg_index x SET indrelid = s.oid FROM pg_class i, pg_class s, pg_namespace n
                WHERE i.oid = x.indexrelid AND i.relnamespace = n.oid AND n.nspname = {new SqlValue(_schema.Value)}
                  AND s.relnamespace = n.oid AND s.relname = 't' || x.indrelid
                """, CancellationToken.None);
            await _superuser.ExecuteAsync($"SET client_min_messages = error", CancellationToken.None);
            await _superuser.ExecuteAsync($"DROP SCHEMA {_schema} CASCADE", CancellationToken.None);
        }
        finally
        {
            await _owner.DisposeAsync();
            await _superuser.DisposeAsync();
        }
    }

    private static string KeyOf(WhatIfQuestion question) => string.Join(
        ' ', question.Visible.SelectMany(index => index.Numbers).Order().Select(number => number.ToString(CultureInfo.InvariantCulture))
            .Concat(question.Hidden.Select(name => name.ToString()).Order(StringComparer.Ordinal)));

    /// <summary>Finds the numbers of real indexes; of a partitioned one, those of its parts too.</summary>
    private async Task ResolveAsync(IEnumerable<QualifiedName> names, CancellationToken cancellation)
    {
        foreach (var name in names.Where(name => !_real.ContainsKey(name)).ToHashSet())
        {
            await using var command = _superuser.Command(
                $"""
                WITH RECURSIVE family AS (
                    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE ARRAY[n.nspname, c.relname]::text[] = {new SqlParameter(new[] { name.Schema.Value, name.Name.Value })} AND c.relkind IN ('i', 'I')
                    UNION ALL
                    SELECT i.inhrelid FROM family f JOIN pg_inherits i ON i.inhparent = f.oid)
                SELECT f.oid FROM family f JOIN pg_index x ON x.indexrelid = f.oid WHERE x.indisvalid AND x.indislive ORDER BY f.oid
                """);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var row = new Row(reader);
            var numbers = new List<uint>();
            while (await row.AdvanceAsync(cancellation))
                numbers.Add(row.Oid());
            _real[name] = numbers.Count > 0 ? [.. numbers] : throw new PlumbException(WhatIfProblems.NoIndex(name));
        }
    }
}
