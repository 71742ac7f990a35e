using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Tests.Privileges;

public class AclTextTests
{
    [Theory]
    [InlineData("bob=r/alice", "bob", "alice")]
    [InlineData("=r/alice", "", "alice")]
    [InlineData("\"Big Bob\"=r/\"a=b\"", "Big Bob", "a=b")]
    [InlineData("\"a\"\"b\"=r/\"x/y\"", "a\"b", "x/y")]
    [InlineData("日本=r/ü", "日本", "ü")]
    public void Takes_names_as_the_server_quotes_them(string text, string grantee, string grantor)
    {
        var item = AclText.Parse(text);

        Assert.Equal((grantee, grantor), (item.Grantee, item.Grantor));
        Assert.Equal([Privilege.Select], item.Privileges);
    }

    [Fact]
    public void Tells_privileges_that_may_be_passed_on()
    {
        var item = AclText.Parse("bob=ar*w/alice");

        Assert.Equal([Privilege.Select, Privilege.Insert, Privilege.Update], item.Privileges);
        Assert.Equal([Privilege.Select], item.Grantable);
    }
}
