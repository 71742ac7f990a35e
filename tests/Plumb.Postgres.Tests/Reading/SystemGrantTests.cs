namespace Plumb.Postgres.Tests.Reading;

public class SystemGrantTests
{
    public static TheoryData<int> Majors => PostgresServers.Majors;

    [Theory]
    [MemberData(nameof(Majors))]
    public async Task A_new_database_differs_in_nothing_from_what_the_engine_gave(int major) =>
        Assert.Empty((await (await TestDatabase.CreateAsync(major)).ReadAsync()).SystemGrants);

    [Theory]
    [MemberData(nameof(Majors))]
    public async Task Tells_what_somebody_changed_on_the_engine_s_own_objects(int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        await database.RunAsync("""
            REVOKE SELECT ON information_schema.tables FROM PUBLIC;
            GRANT SELECT ON information_schema.sql_parts TO PUBLIC;
            GRANT INSERT ON information_schema.sql_features TO PUBLIC;
            REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC;
            """);

        var changed = (await database.ReadAsync()).SystemGrants.Select(grants => grants.Object.Name);

        Assert.Equal(
            ["information_schema.sql_features", "information_schema.sql_parts", "information_schema.tables", "pg_catalog.pg_class"],
            changed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Majors))]
    public async Task Tells_what_default_privileges_gave_on_an_extension_s_view(int major)
    {
        var database = await TestDatabase.CreateAsync(major);
        await database.RunAsync($"""
            DO $$ BEGIN CREATE ROLE plumb_given; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO plumb_given;
            CREATE EXTENSION pg_stat_statements;
            """);

        var changed = (await database.ReadAsync()).SystemGrants.Where(grants => grants.Object.Name == "public.pg_stat_statements");

        var grants = Assert.Single(changed);
        Assert.Equal(["plumb_given"], grants.Current.Grants.Except(grants.Initial.Grants).Select(grant => grant.Role?.Value));
    }
}
