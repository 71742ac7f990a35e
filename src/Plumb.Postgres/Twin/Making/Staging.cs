using Npgsql;
using NpgsqlTypes;
using Plumb.Core.Statements;
using Plumb.Core.Statistics;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Statistics on their way into the books: as they stand in the file, in tables of the superuser's own.</summary>
internal static class Staging
{
    /// <summary>The schema of all that is there while a twin is made.</summary>
    public static readonly Identifier Schema = "plumb_staging";

    private static readonly Sql[] Preparation =
    [
        $"CREATE SCHEMA {Schema}",
        $"""
        CREATE UNLOGGED TABLE {Schema}.relations (schema text, name text, pages bigint, counted_pages int, counted_rows real, visible_pages int)
        """,
        $"""
        CREATE UNLOGGED TABLE {Schema}.columns (
            id int, schema text, name text, "column" text, place int, inherited boolean, null_fraction real, width int, distinct_count real,
            common text[], common_frequencies real[], histogram text[], correlation real, elements text[], element_frequencies real[],
            element_counts real[], bounds text[], lengths text[], empty_fraction real)
        """,
    ];

    public static async Task PrepareAsync(NpgsqlConnection superuser, CancellationToken cancellation)
    {
        foreach (var sql in Preparation)
            await superuser.ExecuteAsync(sql, cancellation);
    }

    /// <summary>Copies all that the file says of columns and sizes, and hands each relation on.</summary>
    public static async Task FillAsync(
        NpgsqlConnection superuser, IAsyncEnumerable<RelationStatistics> relations, Action<RelationStatistics> seen, CancellationToken cancellation)
    {
        var sizes = new List<RelationStatistics>();
        await using (var importer = await superuser.ImportAsync($"COPY {Schema}.columns FROM STDIN (FORMAT binary)", cancellation))
        {
            var id = 0;
            await foreach (var relation in relations.WithCancellation(cancellation))
            {
                seen(relation);
                sizes.Add(relation with { Columns = [] });
                for (var i = 0; i < relation.Columns.Count; i++)
                    await WriteAsync(importer, ++id, relation.Name, relation.Columns[i], cancellation);
            }

            await importer.CompleteAsync(cancellation);
        }

        await using var sized = await superuser.ImportAsync($"COPY {Schema}.relations FROM STDIN (FORMAT binary)", cancellation);
        foreach (var relation in sizes)
            await WriteAsync(sized, relation, cancellation);
        await sized.CompleteAsync(cancellation);
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter importer, RelationStatistics relation, CancellationToken cancellation)
    {
        await importer.StartRowAsync(cancellation);
        await importer.WriteAsync(relation.Name.Schema.Value, NpgsqlDbType.Text, cancellation);
        await importer.WriteAsync(relation.Name.Name.Value, NpgsqlDbType.Text, cancellation);
        await importer.WriteAsync(relation.Pages, NpgsqlDbType.Bigint, cancellation);
        await importer.WriteAsync((int)relation.CountedPages, NpgsqlDbType.Integer, cancellation);
        await importer.WriteAsync(relation.CountedRows, NpgsqlDbType.Real, cancellation);
        await importer.WriteAsync((int)relation.VisiblePages, NpgsqlDbType.Integer, cancellation);
    }

    internal static async Task WriteAsync(
        NpgsqlBinaryImporter importer, int id, QualifiedName relation, ColumnStatistics column, CancellationToken cancellation)
    {
        await importer.StartRowAsync(cancellation);
        await importer.WriteAsync(id, NpgsqlDbType.Integer, cancellation);
        await importer.WriteAsync(relation.Schema.Value, NpgsqlDbType.Text, cancellation);
        await importer.WriteAsync(relation.Name.Value, NpgsqlDbType.Text, cancellation);
        await importer.WriteAsync(column.Column.Value, NpgsqlDbType.Text, cancellation);
        await importer.WriteAsync(column.Position, NpgsqlDbType.Integer, cancellation);
        await importer.WriteAsync(column.Inherited, NpgsqlDbType.Boolean, cancellation);
        await importer.WriteAsync(column.NullFraction, NpgsqlDbType.Real, cancellation);
        await importer.WriteAsync(column.Width, NpgsqlDbType.Integer, cancellation);
        await importer.WriteAsync(column.Distinct, NpgsqlDbType.Real, cancellation);
        await WriteListAsync(importer, column.MostCommon, NpgsqlDbType.Text, cancellation);
        await WriteListAsync(importer, column.MostCommonFrequencies, NpgsqlDbType.Real, cancellation);
        await WriteListAsync(importer, column.Histogram, NpgsqlDbType.Text, cancellation);
        await WriteOneAsync(importer, column.Correlation, cancellation);
        await WriteListAsync(importer, column.Elements?.MostCommon ?? [], NpgsqlDbType.Text, cancellation);
        await WriteListAsync(importer, column.Elements?.Frequencies ?? [], NpgsqlDbType.Real, cancellation);
        await WriteListAsync(importer, column.Elements?.Counts ?? [], NpgsqlDbType.Real, cancellation);
        await WriteListAsync(importer, column.Ranges?.Bounds ?? [], NpgsqlDbType.Text, cancellation);
        await WriteListAsync(importer, column.Ranges?.Lengths ?? [], NpgsqlDbType.Text, cancellation);
        await WriteOneAsync(importer, column.Ranges?.EmptyFraction, cancellation);
    }

    private static Task WriteOneAsync(NpgsqlBinaryImporter importer, float? value, CancellationToken cancellation) =>
        value is { } there ? importer.WriteAsync(there, NpgsqlDbType.Real, cancellation) : importer.WriteNullAsync(cancellation);

    private static Task WriteListAsync<T>(NpgsqlBinaryImporter importer, ValueList<T> values, NpgsqlDbType type, CancellationToken cancellation) =>
        values.IsEmpty ? importer.WriteNullAsync(cancellation) : importer.WriteAsync(values.Span.ToArray(), NpgsqlDbType.Array | type, cancellation);
}
