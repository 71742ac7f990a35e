using Plumb.Postgres.Rendering;

namespace Plumb.Postgres.Tests.Rendering;

public class RoleDdlTests
{
    [Fact]
    public void Says_why_a_role_is_made_a_superuser_and_makes_no_other_one()
    {
        var catalog = new DatabaseCatalog
        {
            Database = new() { Name = "d", Engine = new("PostgreSQL", 18, "18.4") },
            Schemas = [new() { Name = "public" }, new() { Name = "app", Owner = "plain" }],
            Publications = [new() { Name = "everything", Owner = "mighty", AllTables = true }],
        };

        var script = DdlRenderer.Render(catalog, new()).ToString();

        Assert.Contains("CREATE ROLE mighty SUPERUSER; -- it owns what only a superuser may own\n", script, StringComparison.Ordinal);
        Assert.Contains("CREATE ROLE plain;\n", script, StringComparison.Ordinal);
    }
}
