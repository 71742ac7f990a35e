using Npgsql;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Twin.Making;

/// <summary>Gives the B-trees of a new twin the heights that the source's have.</summary>
internal static class TwinIndexes
{
    private static readonly Identifier Btree = "btree";

    public static async Task SetHeightsAsync(
        NpgsqlConnection superuser, DatabaseCatalog catalog, BtreeHeights heights, RelationFiles files, CancellationToken cancellation)
    {
        var paths = await PathsAsync(superuser, cancellation);
        foreach (var (table, index, types) in BtreesOf(catalog))
        {
            var name = new QualifiedName(table.Schema, index.Name);
            var height = heights.Of(table, index, types);
            if (height == 0 || heights.PagesOf(name) < BtreePages.Least(height) || !paths.TryGetValue(name, out var path))
                continue;

            using var file = files.Open(path);
            BtreePages.Write(file, height);
        }
    }

    private static IEnumerable<(QualifiedName Table, TableIndex Index, Dictionary<Identifier, DataType> Types)> BtreesOf(DatabaseCatalog catalog) =>
        catalog.Tables.Select(table => (table.Name, table.Columns, Indexes: table.AllIndexes))
            .Concat(catalog.MaterializedViews.Select(view => (view.Name, view.Columns, Indexes: (IEnumerable<TableIndex>)view.Indexes)))
            .SelectMany(relation =>
            {
                var types = relation.Columns.ToDictionary(column => column.Name, column => column.Type);
                return relation.Indexes.Where(index => index.Method == Btree).Select(index => (relation.Name, index, types));
            });

    private static async Task<Dictionary<QualifiedName, string>> PathsAsync(NpgsqlConnection superuser, CancellationToken cancellation)
    {
        await using var command = superuser.Command(
            $"""
            SELECT ARRAY[n.nspname, c.relname]::text[], pg_relation_filepath(c.oid)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN {Staging.Schema}.relations i ON i.schema = n.nspname AND i.name = c.relname
            WHERE c.relkind = 'i'
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        var paths = new Dictionary<QualifiedName, string>();
        while (await row.AdvanceAsync(cancellation))
            paths.Add(row.QualifiedName(), row.Text());
        return paths;
    }
}
