using System.Globalization;
using Plumb.Core.Progress;
using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;
using Plumb.Postgres.Server;

namespace Plumb.Bench;

/// <summary>How long a database of 10,000 tables takes to read, as a role that may do nothing but connect.</summary>
internal static class ReadBench
{
    /// <summary>The argument that makes this program the reader that is measured.</summary>
    public const string ReaderArgument = "read-once";

    private const int Rounds = 9;
    private const int Schemas = 20;
    private const int TablesInSchema = 500;

    private static readonly IProgress<ProgressEvent> Silence = new Progress<ProgressEvent>();

    public static async Task RunAsync(ResultsFile results, CancellationToken cancellation)
    {
        var measurements = new List<Measurement>();
        foreach (var major in (int[])[15, EngineBuild.Newest])
            measurements.AddRange(await MeasureAsync(major, cancellation));

        var table = ResultsTable.Of(measurements);
        await results.ReplaceAsync("read", "Reading 10,000 tables (`bench/run read`)", $"""
            10,000 tables in 20 schemas with 100,000 columns, 20,000 indexes, 10,000 foreign keys and 10,000 comments, read by a role that
            may do nothing but connect. Each run is a process of its own, from its start to its exit. The bars are 3 s and 600 MB.

            {table}
            """, cancellation);
        Console.WriteLine(table);
    }

    /// <summary>The process that is measured: it reads once, and says how much there was.</summary>
    public static async Task ReadOnceAsync(string connection, CancellationToken cancellation)
    {
        var target = ConnectionTarget.Parse(connection, ConnectionEnvironment.Current);
        var catalog = await CatalogReader.ReadAsync(target, new ReadOptions(), Silence, cancellation);
        var (tables, columns) = (catalog.Tables.Count, catalog.Tables.Sum(table => table.Columns.Count));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tables} tables, {columns} columns"));
        if ((tables, columns) != (Schemas * TablesInSchema, Schemas * TablesInSchema * 10))
            throw new InvalidOperationException("That is not all that there is.");
    }

    private static async Task<Measurement[]> MeasureAsync(int major, CancellationToken cancellation)
    {
        await using var server = await ScratchServer.StartAsync(new() { Major = major }, Silence, cancellation);
        Identifier name = "large";
        await FillAsync(await server.CreateDatabaseAsync(name, cancellation), cancellation);
        var connection = $"host={server.Folder} port=5432 user=reader dbname={name}";
        return await CommandTimer.CompareAsync(
            [new($"PostgreSQL {major}", "dotnet", typeof(ReadBench).Assembly.Location, ReaderArgument, connection)], Rounds, cancellation);
    }

    private static async Task FillAsync(ConnectionTarget target, CancellationToken cancellation)
    {
        await using var connection = await target.OpenAsync(cancellation);
        await connection.ExecuteAsync($"CREATE ROLE reader LOGIN", cancellation);
        for (var schema = 1; schema <= Schemas; schema++)
            await connection.ExecuteAsync(Schema(schema), cancellation);
        await connection.ExecuteAsync($"ANALYZE pg_catalog.pg_attribute, pg_catalog.pg_class, pg_catalog.pg_depend", cancellation);
    }

    /// <summary>One statement for a schema with its tables, so that no transaction needs more locks than a server has.</summary>
    private static Sql Schema(int number) =>
        $"""
        DO $do$
        DECLARE t text;
        BEGIN
            CREATE SCHEMA area_{number};
            FOR i IN 1..{TablesInSchema} LOOP
                t := format('area_{number}.record_%s', i);
                EXECUTE format($ddl$
                    CREATE TABLE %1$s (
                        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent_id bigint, name text NOT NULL, kind varchar(20) DEFAULT 'plain',
                        amount numeric(12,2) NOT NULL DEFAULT 0 CHECK (amount >= 0), details jsonb, tags text[], is_active boolean NOT NULL DEFAULT true,
                        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz);
                    CREATE INDEX ON %1$s (parent_id, created_at DESC) WHERE is_active;
                    ALTER TABLE %1$s ADD FOREIGN KEY (parent_id) REFERENCES %2$s ON DELETE CASCADE;
                    COMMENT ON TABLE %1$s IS 'One of many.'
                    $ddl$, t, format('area_{number}.record_%s', greatest(i - 1, 1)));
            END LOOP;
        END $do$
        """;
}
