using System.Globalization;
using Npgsql;
using Plumb.Core.Statements;
using Plumb.Core.Statistics;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Twin.Capture;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>Gives the expressions of a candidate the statistics that the twin has of the very same expressions elsewhere.</summary>
/// <remarks>
/// They are in extended statistics of the table, or in the books of another of its indexes. The engine compares the texts that it prints.
/// </remarks>
internal sealed class ExpressionStatistics(NpgsqlConnection superuser)
{
    private const int InheritedSince = 15;

    /// <summary>Copies them into the books, and tells what is known of the index's columns now.</summary>
    public async Task<IReadOnlyDictionary<int, ColumnStatistics>> DeriveAsync(uint index, uint table, CancellationToken cancellation)
    {
        var known = new Dictionary<int, ColumnStatistics>();
        if (!await superuser.ReadValueAsync<bool>($"SELECT indexprs IS NOT NULL FROM pg_index WHERE indexrelid = {index}", cancellation))
            return known;

        await superuser.ExecuteAsync(Copy(index, table), cancellation);
        await using var command = superuser.Command(
            $"SELECT s.staattnum::int, {StatisticsSlots.Columns("s")} FROM pg_statistic s WHERE s.starelid = {index}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        while (await row.AdvanceAsync(cancellation))
            known[row.Int()] = ColumnRow.Take(row, "expression", 0, inherited: false);
        return known;
    }

    private Sql Copy(uint index, uint table) =>
        $"""
        INSERT INTO pg_statistic (starelid, staattnum, stainherit, {Taken})
        SELECT DISTINCT ON (a.attnum) {index}::oid, a.attnum, false, {TakenFrom("known")}
        FROM pg_attribute a
        CROSS JOIN LATERAL (
            SELECT 1 AS source, s.* FROM pg_index x JOIN pg_attribute o ON o.attrelid = x.indexrelid
            JOIN pg_statistic s ON s.starelid = x.indexrelid AND s.staattnum = o.attnum
            WHERE x.indrelid = {table} AND pg_get_indexdef(x.indexrelid, o.attnum, false) = pg_get_indexdef({index}, a.attnum, false)
            UNION ALL
            SELECT 2, s.* FROM pg_statistic_ext e JOIN pg_statistic_ext_data d ON d.stxoid = e.oid{Sql.If(
                superuser.PostgreSqlVersion.Major >= InheritedSince, $" AND NOT d.stxdinherit")}
            CROSS JOIN LATERAL unnest(pg_get_statisticsobjdef_expressions(e.oid)) WITH ORDINALITY t (text, place)
            CROSS JOIN LATERAL unnest(d.stxdexpr[t.place : t.place]) s
            WHERE e.stxrelid = {table} AND pg_get_indexdef({index}, a.attnum, false) IN (t.text, '(' || t.text || ')')) known
        WHERE a.attrelid = {index} AND (SELECT x.indkey[a.attnum - 1] FROM pg_index x WHERE x.indexrelid = {index}) = 0
        ORDER BY a.attnum, known.source
        """;

    private static IEnumerable<Identifier> Slots =>
    [
        "stanullfrac", "stawidth", "stadistinct",
        .. from what in (string[])["stakind", "staop", "stacoll", "stanumbers", "stavalues"]
           from slot in Enumerable.Range(1, 5)
           select new Identifier(what + slot.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The columns of <c>pg_statistic</c> that tell of values.</summary>
    internal static Sql Taken => Sql.List(Slots);

    /// <summary>The same columns of a row.</summary>
    internal static Sql TakenFrom(Identifier row) => Sql.List(Slots.Select(slot => (Sql)$"{row}.{slot}"));
}
