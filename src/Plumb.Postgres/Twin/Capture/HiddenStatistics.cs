using Plumb.Postgres.Reading.Rows;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Tells which statistics a plain role cannot see.</summary>
internal static class HiddenStatistics
{
    private const int RangesSince = 17;

    public static async Task<ValueList<NotCovered>> ListAsync(RowSource rows, int major, CancellationToken cancellation)
    {
        var hidden = new List<NotCovered>();
        await foreach (var row in rows.AskAsync(Question, cancellation))
            hidden.Add(new(new(ObjectKind.Table, row.QualifiedName().ToString()), $"This role may not read the statistics of {row.Text()}."));
        if (major < RangesSince)
            hidden.Add(new(new(ObjectKind.Other, "statistics of ranges"), $"PostgreSQL {major} shows the bounds of ranges to superusers only."));
        return hidden.ToValueList();
    }

    /// <summary>The views show a column's statistics to those who may read the column, where row security does not hide rows from them.</summary>
    public static Question Question { get; } = new("HiddenStatistics",
        $"""
        SELECT ARRAY[n.nspname, c.relname]::text[],
               CASE WHEN row_security_active(c.oid) THEN 'any column, since row security holds for it'
                    WHEN count(*) = count(*) FILTER (WHERE NOT has_column_privilege(c.oid, a.attnum, 'SELECT')) THEN 'any column'
                    ELSE string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FILTER (WHERE NOT has_column_privilege(c.oid, a.attnum, 'SELECT')) END
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p', 'm') AND {Scope.UserSchema}
        GROUP BY c.oid, n.nspname, c.relname
        HAVING row_security_active(c.oid) OR bool_or(NOT has_column_privilege(c.oid, a.attnum, 'SELECT'))
        ORDER BY 1
        """);
}
