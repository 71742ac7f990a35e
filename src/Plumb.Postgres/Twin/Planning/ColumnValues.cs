using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>The values that statistics name of one column.</summary>
internal sealed record ColumnValues(string[] MostCommon, string[] Histogram, string[] Elements)
{
    /// <summary>Reads them; of a partition, those of the whole table.</summary>
    public static Task<ColumnValues?> ReadAsync(NpgsqlConnection connection, QualifiedName relation, Identifier column, CancellationToken cancellation) =>
        DriverErrors.GuardAsync(connection, async () =>
        {
            await using var command = connection.Command(
                $"""
                SELECT s.most_common_vals::text::text[], s.histogram_bounds::text::text[],
                       ARRAY(SELECT e.e FROM unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e (e, f) WHERE e.e IS NOT NULL ORDER BY e.f DESC)
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_class r ON r.oid = coalesce(pg_partition_root(c.oid), c.oid)
                JOIN pg_namespace rn ON rn.oid = r.relnamespace
                JOIN pg_stats s ON s.schemaname = rn.nspname AND s.tablename = r.relname AND s.attname = {new SqlParameter(column.Value)}
                WHERE n.nspname = {new SqlParameter(relation.Schema.Value)} AND c.relname = {new SqlParameter(relation.Name.Value)}
                ORDER BY s.inherited DESC LIMIT 1
                """);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var row = new Row(reader);
            return await row.AdvanceAsync(cancellation) ? new ColumnValues(row.Texts(), row.Texts(), row.Texts()) : null;
        });

    /// <summary>Picks the value that was asked for, and says which one it is; null where statistics name none.</summary>
    public (string Value, string What)? Pick(PlanValues wanted, ComparedColumn compared)
    {
        if (compared.Form == ComparedForm.Element || (MostCommon.Length + Histogram.Length == 0 && Elements.Length > 0))
            return OfElements(wanted, compared);

        return Single(wanted, compared) is { } single && compared.Form == ComparedForm.ArrayOfValues
            ? (ArrayOf(single.Value), $"an array of one value, {single.What}")
            : Single(wanted, compared);
    }

    private (string Value, string What)? Single(PlanValues wanted, ComparedColumn compared) => (wanted, MostCommon, Histogram) switch
    {
        (_, [], []) => null,
        (PlanValues.Common, [_, ..], _) => (At(MostCommon, compared.Place), "the most common value"),
        (PlanValues.Median or PlanValues.Common, _, [_, ..]) => (At(Histogram, (Histogram.Length / 2) + compared.Place), "the middle of the histogram"),
        (PlanValues.Median, _, []) => (At(MostCommon, (MostCommon.Length / 2) + compared.Place), "the middle one of the few values"),
        (_, _, []) => (At(MostCommon, MostCommon.Length - 1 - compared.Place), "the rarest of the few values"),
        (_, _, _) when compared.Operator is "<" or "<=" => (At(Histogram, compared.Place), "the least value of the histogram"),
        _ => (At(Histogram, Histogram.Length - 1 - compared.Place), "the greatest value of the histogram"),
    };

    private (string Value, string What)? OfElements(PlanValues wanted, ComparedColumn compared)
    {
        if (Elements.Length == 0)
            return null;

        var (element, what) = wanted switch
        {
            PlanValues.Common => (Elements[0], "the most common element"),
            PlanValues.Median => (Elements[Elements.Length / 2], "the middle one of the most common elements"),
            _ => (Elements[^1], "the rarest of the most common elements"),
        };
        return compared.Form == ComparedForm.Element ? (element, what) : (ArrayOf(element), $"an array of one element, {what}");
    }

    private static string At(string[] values, int place) => values[((place % values.Length) + values.Length) % values.Length];

    private static string ArrayOf(string value) =>
        $"{{\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"}}";
}
