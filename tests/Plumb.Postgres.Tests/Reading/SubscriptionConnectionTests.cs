using Plumb.Postgres.Reading;

namespace Plumb.Postgres.Tests.Reading;

public class SubscriptionConnectionTests
{
    [Theory]
    [InlineData("host=a password=s3cret dbname=d", "host=a dbname=d")]
    [InlineData("password='s3\\'cret' host=a", "host=a")]
    [InlineData("host=a sslpassword=s3cret", "host=a")]
    [InlineData("postgresql://u:s3cret@h/d", "postgresql://u@h/d")]
    [InlineData("postgresql://u@h/d?password=s3cret&sslmode=require", "postgresql://u@h/d?sslmode=require")]
    [InlineData("host=a password=x&s3cret user=u", "host=a user=u")]
    [InlineData(@"host=a password=my\ s3cret user=u", "host=a user=u")]
    [InlineData("postgres://h/d?user=u&pass%77ord=s3cret&sslmode=require", "postgres://h/d?user=u&sslmode=require")]
    public void Leaves_no_password_in_what_is_shown(string kept, string shown)
    {
        var told = SubscriptionConnection.WithoutSecrets(kept);

        Assert.DoesNotContain("s3", told, StringComparison.Ordinal);
        Assert.Equal(shown.Replace(" ", "", StringComparison.Ordinal), told.Replace(" ", "", StringComparison.Ordinal));
    }
}
