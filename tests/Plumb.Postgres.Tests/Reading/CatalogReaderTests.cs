using Plumb.Core.Problems;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Tests.Reading;

public class CatalogReaderTests
{
    public static TheoryData<int> Majors => PostgresServers.Majors;

    [Theory]
    [MemberData(nameof(Majors))]
    public async Task Shows_a_role_that_can_only_connect_what_a_superuser_sees(int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        await database.RunAsync(Schema);
        var plain = await PlainRoleAsync(database);

        var all = await database.ReadAsync();
        var seen = await TestDatabase.ReadAsync(plain);

        Assert.Equal(all.Tables, seen.Tables);
        Assert.Equal(all.Routines, seen.Routines);
        Assert.Equal(all with { NotCovered = [] }, seen with { NotCovered = [] });
        Assert.Single(all.Views);
    }

    [Fact]
    public async Task Lists_a_system_catalog_that_the_administrator_closed_and_reads_the_rest()
    {
        var database = await TestDatabase.CreateAsync(15);
        await database.RunAsync(Schema + "REVOKE SELECT ON pg_catalog.pg_policy, pg_catalog.pg_cast FROM PUBLIC;");

        var seen = await TestDatabase.ReadAsync(await PlainRoleAsync(database));

        Assert.Equal(["pg_cast", "pg_policy"], seen.NotCovered.Select(missing => missing.Object.Name));
        Assert.Single(seen.Tables);
    }

    [Fact]
    public async Task Hides_the_settings_of_a_user_mapping_and_says_so()
    {
        var database = await TestDatabase.CreateAsync(15);
        await database.RunAsync(
            """
            CREATE EXTENSION postgres_fdw;
            CREATE SERVER away FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'h');
            CREATE USER MAPPING FOR PUBLIC SERVER away OPTIONS (user 'u', password 's3cret');
            """);

        var all = await database.ReadAsync();
        var seen = await TestDatabase.ReadAsync(await PlainRoleAsync(database));

        var mapping = Assert.Single(all.UserMappings);
        Assert.Equal([new Option("user", "u")], mapping.Options);
        Assert.Equal(["password"], mapping.Withheld);
        Assert.DoesNotContain("s3cret", all.ToString(), StringComparison.Ordinal);
        Assert.Contains(seen.NotCovered, missing => missing.Object.Kind == ObjectKind.UserMapping);
    }

    [Fact]
    public async Task Gives_up_in_words_when_somebody_holds_a_lock()
    {
        var database = await TestDatabase.CreateAsync(15);
        await database.RunAsync(Schema);
        await using var blocker = await database.OpenAsync();
        await blocker.ExecuteAsync($"BEGIN", TestContext.Current.CancellationToken);
        await blocker.ExecuteAsync($"LOCK TABLE shop.cheap IN ACCESS EXCLUSIVE MODE", TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<PlumbException>(
            () => database.ReadAsync(new ReadOptions { LockTimeout = TimeSpan.FromMilliseconds(200) }));

        Assert.Equal(ProblemKind.EngineFailed, failure.Problem.Kind);
        Assert.Equal("55P03", failure.Problem.EngineCode);
    }

    [Fact]
    public async Task Counts_objects_of_nameless_owners_as_owned_by_nobody_in_particular()
    {
        var database = await TestDatabase.CreateAsync(15);
        var owner = database.Target.User;
        await database.RunAsync(Schema + $"GRANT SELECT ON shop.product TO {owner}, reader_of_nothing;");

        var seen = await database.ReadAsync(new ReadOptions { NamelessOwners = [owner] });

        var table = Assert.Single(seen.Tables);
        Assert.Null(table.Owner);
        var grants = table.Access?.Grants.Select(grant => (grant.To, grant.Role?.Value, grant.GrantedBy));
        Assert.Equal([(GranteeKind.Owner, null, null), (GranteeKind.Role, "reader_of_nothing", null)], grants);
    }

    private const string Schema =
        """
        DO $$ BEGIN CREATE ROLE reader_of_nothing LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
        CREATE SCHEMA shop;
        CREATE FUNCTION shop.half(numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 2';
        CREATE TABLE shop.product (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            price numeric(12,2) NOT NULL CHECK (price >= 0),
            half numeric GENERATED ALWAYS AS (shop.half(price)) STORED);
        CREATE INDEX ON shop.product (shop.half(price)) WHERE price > 1;
        CREATE VIEW shop.cheap AS SELECT id, price FROM shop.product WHERE price < 10;
        ALTER TABLE shop.product ENABLE ROW LEVEL SECURITY;
        CREATE POLICY mine ON shop.product FOR SELECT USING (price > 0);
        COMMENT ON COLUMN shop.product.price IS 'What it costs.';

        """;

    private static async Task<ConnectionTarget> PlainRoleAsync(TestDatabase database)
    {
        await database.RunAsync(
            """
            DO $$ BEGIN CREATE ROLE reader_of_nothing LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            """);
        return database.Target.With(settings => settings.Username = "reader_of_nothing");
    }
}
