using Npgsql;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Gives the relations of a new twin their sizes: in the books, and as holes in their files.</summary>
internal static class TwinSizes
{
    private const int FrozenSince = 18;

    public static async Task<List<NotCovered>> SetAsync(NpgsqlConnection superuser, int major, RelationFiles files, CancellationToken cancellation)
    {
        await superuser.ExecuteAsync(
            $"""
            UPDATE pg_class c SET relpages = i.counted_pages, reltuples = i.counted_rows, relallvisible = i.visible_pages{Sql.If(
                major >= FrozenSince, $", relallfrozen = 0")}
            FROM {Staging.Schema}.relations i, pg_namespace n
            WHERE n.nspname = i.schema AND c.relnamespace = n.oid AND c.relname = i.name
            """, cancellation);
        var missing = new List<NotCovered>();
        await using var command = superuser.Command(
            $"""
            SELECT ARRAY[i.schema, i.name], i.pages, CASE WHEN c.relkind NOT IN ('p', 'I') THEN pg_relation_filepath(c.oid) END, c.oid IS NULL
            FROM {Staging.Schema}.relations i
            LEFT JOIN (pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace) ON n.nspname = i.schema AND c.relname = i.name
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        while (await row.AdvanceAsync(cancellation))
        {
            var (name, pages, path) = (row.QualifiedName(), row.Long(), row.TextOrNull());
            if (row.Bool())
                missing.Add(new(new(ObjectKind.Table, name.ToString()), "The twin has no such table or index."));
            else if (path is not null && pages > 0)
                files.Grow(path, pages);
        }

        return missing;
    }
}
