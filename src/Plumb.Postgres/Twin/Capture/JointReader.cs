using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Plumb.Core.Statements;
using Plumb.Core.Statistics;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Reads what the planner knows of several columns together.</summary>
internal sealed partial class JointReader(RowSource rows, int major, bool superuser)
{
    private const int InheritedSince = 15;

    /// <summary>Asks what is known of the expressions of extended statistics.</summary>
    public static Question Expressions(int major, bool superuser) =>
        new("JointExpressions", superuser ? ExpressionsOfBooks(major) : ExpressionsOfView(major));

    /// <summary>Asks what is known of several columns together.</summary>
    public static Question Joint(int major, bool superuser) => new("Joint", superuser ? OfBooks(major) : OfView(major));

    public async IAsyncEnumerable<JointStatistics> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var expressions = await ReadExpressionsAsync(cancellation);
        await foreach (var row in rows.AskAsync(Joint(major, superuser), cancellation))
        {
            var (name, table, inherited, keys) = (row.QualifiedName(), row.QualifiedName(), row.Bool(), row.Ints());
            var members = new MemberNumbers(keys);
            yield return new()
            {
                Name = name,
                Table = table,
                Inherited = inherited,
                Distinct = DistinctOf(row.TextOrNull(), members),
                Dependencies = DependenciesOf(row.TextOrNull(), members),
                MostCommon = TakeMostCommon(row),
                Expressions = expressions[(name, inherited)].ToValueList(),
            };
        }
    }

    private async Task<ILookup<(QualifiedName, bool), ColumnStatistics>> ReadExpressionsAsync(CancellationToken cancellation)
    {
        var all = new List<(QualifiedName Name, bool Inherited, ColumnStatistics Expression)>();
        await foreach (var row in rows.AskAsync(Expressions(major, superuser), cancellation))
        {
            var (name, inherited, position) = (row.QualifiedName(), row.Bool(), (int)row.Long());
            all.Add((name, inherited, ColumnRow.Take(row, "expression", position, inherited)));
        }

        return all.ToLookup(found => (found.Name, found.Inherited), found => found.Expression);
    }

    private static ValueList<JointValue> TakeMostCommon(Row row)
    {
        var (values, nulls, frequencies, bases) = (row.Texts(), row.Bools(), row.Doubles(), row.Doubles());
        if (frequencies.Length == 0)
            return [];

        // The engine gives tables of values as one array after another.
        var width = values.Length / frequencies.Length;
        return Enumerable.Range(0, frequencies.Length).Select(item => new JointValue
        {
            Values = [.. values.AsSpan(item * width, width)],
            Nulls = [.. Enumerable.Range(0, width).Where(member => nulls[(item * width) + member]).Select(member => member + 1)],
            Frequency = frequencies[item],
            BaseFrequency = bases[item],
        }).ToValueList();
    }

    private static ValueList<JointDistinct> DistinctOf(string? text, MemberNumbers members) => text is null
        ? []
        : DistinctItem().Matches(text).Select(item => new JointDistinct(
            members.Of(item.Groups[1].Value), double.Parse(item.Groups[2].Value, CultureInfo.InvariantCulture))).ToValueList();

    private static ValueList<FunctionalDependency> DependenciesOf(string? text, MemberNumbers members) => text is null
        ? []
        : DependencyItem().Matches(text).Select(item => new FunctionalDependency(
            members.Of(item.Groups[1].Value), members.Of(item.Groups[2].Value)[0], double.Parse(item.Groups[3].Value, CultureInfo.InvariantCulture)))
            .ToValueList();

    private static Sql Inherited(int major) => major >= InheritedSince ? $"d.stxdinherit" : (Sql)$"false";

    private static Sql InheritedShown(int major) => major >= InheritedSince ? $"v.inherited" : (Sql)$"false";

    private static Sql OfBooks(int major) =>
        $"""
        SELECT ARRAY[n.nspname, e.stxname]::text[], ARRAY[tn.nspname, t.relname]::text[], {Inherited(major)}, e.stxkeys::int2[]::int[],
               d.stxdndistinct::text, d.stxddependencies::text, m.vals, m.nulls, m.frequencies, m.bases
        FROM pg_statistic_ext e
        JOIN pg_statistic_ext_data d ON d.stxoid = e.oid
        JOIN pg_namespace n ON n.oid = e.stxnamespace
        JOIN pg_class t ON t.oid = e.stxrelid
        JOIN pg_namespace tn ON tn.oid = t.relnamespace
        LEFT JOIN LATERAL (
            SELECT array_agg(coalesce(v.v, '') ORDER BY i.index, v.place) AS vals, array_agg(v.v IS NULL ORDER BY i.index, v.place) AS nulls,
                   (SELECT array_agg(j.frequency ORDER BY j.index) FROM pg_mcv_list_items(d.stxdmcv) j) AS frequencies,
                   (SELECT array_agg(j.base_frequency ORDER BY j.index) FROM pg_mcv_list_items(d.stxdmcv) j) AS bases
            FROM pg_mcv_list_items(d.stxdmcv) i, unnest(i."values") WITH ORDINALITY v (v, place)
        ) m ON d.stxdmcv IS NOT NULL
        WHERE {Scope.UserSchema}
        ORDER BY 1, 3
        """;

    private static Sql OfView(int major) =>
        $"""
        SELECT ARRAY[n.nspname, e.stxname]::text[], ARRAY[tn.nspname, t.relname]::text[], {InheritedShown(major)}, e.stxkeys::int2[]::int[],
               v.n_distinct::text, v.dependencies::text,
               ARRAY(SELECT coalesce(u.u, '') FROM unnest(v.most_common_vals) WITH ORDINALITY u (u, place) ORDER BY u.place),
               ARRAY(SELECT u.u FROM unnest(v.most_common_val_nulls) WITH ORDINALITY u (u, place) ORDER BY u.place),
               v.most_common_freqs, v.most_common_base_freqs
        FROM pg_stats_ext v
        JOIN pg_namespace n ON n.nspname = v.statistics_schemaname
        JOIN pg_statistic_ext e ON e.stxnamespace = n.oid AND e.stxname = v.statistics_name
        JOIN pg_class t ON t.oid = e.stxrelid
        JOIN pg_namespace tn ON tn.oid = t.relnamespace
        WHERE {Scope.UserSchema}
        ORDER BY 1, 3
        """;

    private static Sql ExpressionsOfBooks(int major) =>
        $"""
        SELECT ARRAY[n.nspname, e.stxname]::text[], {Inherited(major)}, row_number() OVER (PARTITION BY e.oid, {Inherited(major)} ORDER BY u.place), {StatisticsSlots.Columns("u")}
        FROM pg_statistic_ext e
        JOIN pg_statistic_ext_data d ON d.stxoid = e.oid
        JOIN pg_namespace n ON n.oid = e.stxnamespace
        CROSS JOIN LATERAL unnest(d.stxdexpr) WITH ORDINALITY u (
            starelid, staattnum, stainherit, stanullfrac, stawidth, stadistinct, stakind1, stakind2, stakind3, stakind4, stakind5,
            staop1, staop2, staop3, staop4, staop5, stacoll1, stacoll2, stacoll3, stacoll4, stacoll5,
            stanumbers1, stanumbers2, stanumbers3, stanumbers4, stanumbers5, stavalues1, stavalues2, stavalues3, stavalues4, stavalues5, place)
        WHERE {Scope.UserSchema}
        ORDER BY 1, 2, 3
        """;

    private static Sql ExpressionsOfView(int major) =>
        $"""
        SELECT ARRAY[v.statistics_schemaname, v.statistics_name]::text[], {InheritedShown(major)},
               row_number() OVER (PARTITION BY v.statistics_schemaname, v.statistics_name, {InheritedShown(major)}), v.null_frac, v.avg_width, v.n_distinct,
               v.most_common_vals::text::text[], v.most_common_freqs, v.histogram_bounds::text::text[],
               CASE WHEN v.correlation IS NOT NULL THEN ARRAY[v.correlation] END,
               v.most_common_elems::text::text[], v.most_common_elem_freqs, v.elem_count_histogram, NULL::text[], NULL::text[], NULL::real[], NULL::int[]
        FROM pg_stats_ext_exprs v
        JOIN pg_namespace n ON n.nspname = v.statistics_schemaname
        WHERE {Scope.UserSchema}
        """;

    [GeneratedRegex("""
        "([^"]+)":\s*([0-9.eE+-]+)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DistinctItem();

    [GeneratedRegex("""
        "([^"=]+)=>([^"]+)":\s*([0-9.eE+-]+)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex DependencyItem();
}
