using Plumb.Core.Statements;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Where the statistics of columns are read.</summary>
internal abstract record StatisticsView
{
    private StatisticsView()
    {
    }

    /// <summary>The relation's number, the column's place and name, whether heirs are counted in, and what <see cref="ColumnRow"/> takes; in the order of relations.</summary>
    public abstract Sql Columns(int major);

    /// <summary>For a superuser: the books themselves.</summary>
    public sealed record Books : StatisticsView
    {
        public override Sql Columns(int major) =>
            $"""
            SELECT s.starelid, s.staattnum::int, a.attname::text, s.stainherit, {StatisticsSlots.Columns("s")}
            FROM pg_statistic s
            JOIN pg_attribute a ON a.attrelid = s.starelid AND a.attnum = s.staattnum
            JOIN pg_class c ON c.oid = s.starelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE {Scope.UserSchema}
            ORDER BY s.starelid, s.staattnum, s.stainherit
            """;
    }

    /// <summary>For everybody: the view that shows what the role may read.</summary>
    public sealed record Shown : StatisticsView
    {
        private const int RangesSince = 17;

        public override Sql Columns(int major) =>
            $"""
            SELECT c.oid, a.attnum::int, a.attname::text, s.inherited, s.null_frac, s.avg_width, s.n_distinct,
                   s.most_common_vals::text::text[], s.most_common_freqs, s.histogram_bounds::text::text[],
                   CASE WHEN s.correlation IS NOT NULL THEN ARRAY[s.correlation] END,
                   s.most_common_elems::text::text[], s.most_common_elem_freqs, s.elem_count_histogram, {Ranges(major)}, NULL::int[]
            FROM pg_stats s
            JOIN pg_namespace n ON n.nspname = s.schemaname
            JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = s.attname
            WHERE {Scope.UserSchema}
            ORDER BY c.oid, a.attnum, s.inherited
            """;

        private static Sql Ranges(int major) => major >= RangesSince
            ? $"s.range_bounds_histogram::text::text[], s.range_length_histogram::text::text[], CASE WHEN s.range_empty_frac IS NOT NULL THEN ARRAY[s.range_empty_frac] END"
            : (Sql)$"NULL::text[], NULL::text[], NULL::real[]";
    }
}
