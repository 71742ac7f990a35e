using Plumb.Cli.Running;

namespace Plumb.Cli.Tests.Running;

public class SecretMaskTests
{
    [Theory]
    [InlineData("Host=a;Password=s3cret;Port=1", "Host=a;Password=********;Port=1")]
    [InlineData("host=a password='two words' port=1", "host=a password=******** port=1")]
    [InlineData("PASSWORD = s3cret", "PASSWORD = ********")]
    [InlineData("pwd=\"a;b\";x=1", "pwd=********;x=1")]
    [InlineData("cannot open postgres://me:s3cret@host/db", "cannot open postgres://me:********@host/db")]
    [InlineData("'postgres//me:s3/cr@et@host/db' is no file", "'postgres//me:********@host/db' is no file")]
    [InlineData("'postgres:s3cret@host/db' is no file", "'postgres:********@host/db' is no file")]
    [InlineData("host=x password=ab&c,d\\ e port=1", "host=x password=******** port=1")]
    [InlineData("postgres://host:5432/db is closed", "postgres://host:5432/db is closed")]
    public void Strikes_out_what_looks_like_a_password(string text, string masked) => Assert.Equal(masked, SecretMask.Over(text, null));

    [Fact]
    public void Strikes_out_the_password_of_the_environment() =>
        Assert.Equal("said ******** aloud", SecretMask.Over("said hunter2 aloud", "hunter2"));
}
