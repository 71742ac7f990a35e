using Npgsql;
using Plumb.Core.Problems;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>The engine's numbers of the indexes and statistics that a twin has, looked up once.</summary>
internal sealed class RealObjects(NpgsqlConnection superuser)
{
    private readonly Dictionary<QualifiedName, ValueList<uint>> _indexes = [];
    private readonly Dictionary<QualifiedName, uint> _statistics = [];

    /// <summary>The numbers of an index that was looked up; of a partitioned one, those of its parts too.</summary>
    public ValueList<uint> Index(QualifiedName name) => _indexes[name];

    /// <summary>The number of statistics that were looked up.</summary>
    public uint Statistics(QualifiedName name) => _statistics[name];

    /// <summary>Looks up what questions hide.</summary>
    public async Task FindAsync(IEnumerable<WhatIfQuestion> questions, CancellationToken cancellation)
    {
        foreach (var question in questions)
        {
            foreach (var name in question.Hidden.Where(name => !_indexes.ContainsKey(name)))
                _indexes[name] = await FindIndexAsync(name, cancellation);
            foreach (var name in question.HiddenStatistics.Where(name => !_statistics.ContainsKey(name)))
                _statistics[name] = await FindStatisticsAsync(name, cancellation);
        }
    }

    private async Task<ValueList<uint>> FindIndexAsync(QualifiedName name, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            WITH RECURSIVE family AS (
                SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE ARRAY[n.nspname, c.relname]::text[] = {Parts(name)} AND c.relkind IN ('i', 'I')
                UNION ALL
                SELECT i.inhrelid FROM family f JOIN pg_inherits i ON i.inhparent = f.oid)
            SELECT f.oid FROM family f JOIN pg_index x ON x.indexrelid = f.oid WHERE x.indisvalid AND x.indislive ORDER BY f.oid
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var numbers = new List<uint>();
        while (await row.AdvanceAsync(cancellation))
            numbers.Add(row.Oid());
        return numbers.Count > 0 ? [.. numbers] : throw new PlumbException(WhatIfProblems.NoIndex(name));
    }

    private async Task<uint> FindStatisticsAsync(QualifiedName name, CancellationToken cancellation)
    {
        var number = await superuser.ReadValueAsync<uint>(
            $"""
            SELECT e.oid FROM pg_statistic_ext e JOIN pg_namespace n ON n.oid = e.stxnamespace
            WHERE ARRAY[n.nspname, e.stxname]::text[] = {Parts(name)}
            """, cancellation);
        return number > 0 ? number : throw new PlumbException(WhatIfProblems.NoStatistics(name));
    }

    private static SqlParameter Parts(QualifiedName name) => new(new[] { name.Schema.Value, name.Name.Value });
}
