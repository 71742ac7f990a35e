using Plumb.Postgres.Rendering.Routines;

namespace Plumb.Postgres.Tests.Rendering.Routines;

public class SettingListTests
{
    [Theory]
    [InlineData("search_path", "shop, pg_temp", new[] { "shop", "pg_temp" })]
    [InlineData("search_path", "\"Odd \"\"one\"\", two\", \"$user\"", new[] { "Odd \"one\", two", "$user" })]
    [InlineData("search_path", "\"\"", new[] { "" })]
    [InlineData("search_path", "", new[] { "" })]
    [InlineData("Temp_Tablespaces", "a,b", new[] { "a", "b" })]
    [InlineData("DateStyle", "ISO, DMY", new[] { "ISO, DMY" })]
    [InlineData("app.tenant", "a, b", new[] { "a, b" })]
    public void Takes_lists_apart_and_nothing_else(string name, string value, string[] values) =>
        Assert.Equal(values, SettingList.Values(new Option(name, value)));
}
