using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Npgsql;
using Plumb.Core.Problems;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Tests.Connecting;

public sealed class ConnectionTargetTests : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly Dictionary<string, string> _variables = [];

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("postgresql://", "me@localhost:5432/me")]
    [InlineData("postgresql://localhost", "me@localhost:5432/me")]
    [InlineData("postgresql://localhost:5433", "me@localhost:5433/me")]
    [InlineData("postgresql://localhost/mydb", "me@localhost:5432/mydb")]
    [InlineData("postgresql://user@localhost", "user@localhost:5432/user")]
    [InlineData("postgresql://user:secret@localhost", "user@localhost:5432/user")]
    [InlineData("postgresql://other@localhost/otherdb?connect_timeout=10&application_name=myapp", "other@localhost:5432/otherdb")]
    [InlineData("postgresql://host1:123,host2:456/somedb?target_session_attrs=any&application_name=myapp", "me@host1:123,host2:456/somedb")]
    [InlineData("postgresql:///mydb?host=localhost&port=5433", "me@localhost:5433/mydb")]
    [InlineData("postgresql://[2001:db8::1234]/database", "me@[2001:db8::1234]:5432/database")]
    [InlineData("postgresql:///dbname?host=/var/lib/postgresql", "me@/var/lib/postgresql:5432/dbname")]
    [InlineData("postgresql://%2Fvar%2Flib%2Fpostgresql/dbname", "me@/var/lib/postgresql:5432/dbname")]
    [InlineData("POSTGRES://a%40b@h/%C3%A9t%C3%A9", "a@b@h:5432/été")]
    [InlineData("host=localhost port=5432 dbname=mydb connect_timeout=10", "me@localhost:5432/mydb")]
    [InlineData("host = localhost  port\n=\n5433 dbname='two words' user = 'it\\'s'", "it's@localhost:5433/two words")]
    [InlineData("host=localhost dbname=back\\\\slash user=''", "me@localhost:5432/back\\slash")]
    [InlineData("dbname='a'user=b", "b@localhost:5432/a")]
    [InlineData("host=h1,h2 port=1 dbname=d", "me@h1:1,h2:1/d")]
    [InlineData("Host=localhost;Username=app;Password=x;Database=shop", "app@localhost:5432/shop")]
    [InlineData("Server=h;User ID=app;Pwd=\"a;b\";DB=shop;Port=6", "app@h:6/shop")]
    [InlineData("host=h;port=7", "me@h:7/me")]
    [InlineData("", "me@localhost:5432/me")]
    [InlineData(null, "me@localhost:5432/me")]
    public void Reads_what_libpq_and_NET_programs_read(string? text, string expected) => Assert.Equal(expected, Parse(text).ToString());

    [Theory]
    [InlineData("postgres://u:p%40ss%2Fw%3Ard@h/d", "p@ss/w:rd")]
    [InlineData("host=h password='p a\\'ss\\\\'", "p a'ss\\")]
    [InlineData("host=h password=a;b", "a;b")]
    [InlineData("Host=h;Password='a;b'", "a;b")]
    [InlineData("postgres://h/d?password=p%26x", "p&x")]
    [InlineData("postgres://u:12?p=1@h/d", "12?p=1")]
    public void Reads_passwords_with_signs(string text, string expected) => Assert.Equal(expected, Parse(text).Hosts[0].Password);

    [Fact]
    public void Takes_what_the_text_leaves_out_from_variables()
    {
        Set("PGHOST", "dbhost");
        Set("PGPORT", "6000");
        Set("PGUSER", "envuser");
        Set("PGPASSWORD", "envpass");
        Set("PGDATABASE", "envdb");
        Set("PGSSLMODE", "require");
        Set("PGOPTIONS", "-c search_path=x");
        Set("PGCONNECT_TIMEOUT", "3");
        Set("PGAPPNAME", "mine");

        var target = Parse("dbname=given");

        Assert.Equal("envuser@dbhost:6000/given", target.ToString());
        var settings = target.Hosts[0];
        Assert.Equal(("envpass", SslMode.Require, "-c search_path=x", 3, "mine"),
            (settings.Password, settings.SslMode, settings.Options, settings.Timeout, settings.ApplicationName));
    }

    [Fact]
    public void Calls_itself_plumb_waits_15_seconds_to_connect_and_does_not_pool()
    {
        var settings = Parse("host=h").Hosts[0];

        Assert.Equal(("plumb", 15, false, SslMode.Prefer), (settings.ApplicationName, settings.Timeout, settings.Pooling, settings.SslMode));
    }

    [Theory]
    [InlineData("disable", SslMode.Disable)]
    [InlineData("allow", SslMode.Allow)]
    [InlineData("prefer", SslMode.Prefer)]
    [InlineData("require", SslMode.Require)]
    [InlineData("verify-ca", SslMode.VerifyCA)]
    [InlineData("verify-full", SslMode.VerifyFull)]
    public void Knows_the_modes_of_encryption(string word, SslMode expected)
    {
        Assert.Equal(expected, Parse($"host=h sslmode={word}").Hosts[0].SslMode);
        Assert.Equal(expected, Parse($"Host=h;SSL Mode={expected}").Hosts[0].SslMode);
    }

    [Fact]
    public void Verifies_the_certificate_when_encryption_is_required_and_an_authority_is_given()
    {
        var authority = _home.Write("root.crt", "");

        Assert.Equal(SslMode.VerifyCA, Parse($"host=h sslmode=require sslrootcert={authority}").Hosts[0].SslMode);
        Assert.Equal(SslMode.VerifyFull, Parse("host=h sslrootcert=system").Hosts[0].SslMode);
    }

    [Fact]
    public void Follows_a_service_and_prefers_what_the_text_says_to_it_and_it_to_variables()
    {
        _home.Write(".pg_service.conf", "# mine\n[other]\nhost=no\n\n[shop]\nhost=shophost\nport=6001\nuser=shopuser\n");
        Set("PGUSER", "envuser");

        Assert.Equal("shopuser@shophost:7000/d", Parse("service=shop port=7000 dbname=d").ToString());
        Assert.Equal("shopuser@shophost:6001/shopuser", Parse("postgresql://?service=shop").ToString());
        Set("PGSERVICE", "shop");
        Assert.Equal("shopuser@shophost:6001/d", Parse("dbname=d").ToString());
    }

    [Fact]
    public void Looks_for_services_where_the_variables_say()
    {
        Set("PGSERVICEFILE", _home.Write("mine.conf", "[a]\nhost=ahost\n"));
        Set("PGSYSCONFDIR", _home.Path);
        _home.Write("pg_service.conf", "[b]\nhost=bhost\n");

        Assert.Equal("me@ahost:5432/me", Parse("service=a").ToString());
        Assert.Equal("me@bhost:5432/me", Parse("service=b").ToString());
        Assert.Equal("b", Fails("service=bb", "connection-service-missing").DidYouMean);
    }

    [Fact]
    public void Takes_the_first_fitting_line_of_the_password_file()
    {
        _home.Write(".pgpass",
            """
            # host:port:database:user:password
            h1:5432:shop:me:first
            h1:*:*:me:sec\:ond\\
            h\:1:5432:*:*:colon
            localhost:*:*:*:socket
            short:line
            *:*:*:other:star
            """);

        Assert.Equal("first", PasswordOf("host=h1 dbname=shop"));
        Assert.Equal(@"sec:ond\", PasswordOf("host=h1 dbname=x"));
        Assert.Equal("colon", PasswordOf("host=h:1"));
        Assert.Equal("socket", PasswordOf("host=/var/run/postgresql"));
        Assert.Equal("star", PasswordOf("host=hx user=other"));
        Assert.Equal(["first", "sec:ond\\"], Parse("host=h1,h1 port=5432,1 dbname=shop").Hosts.Select(host => host.Password));
        Assert.Null(PasswordOf("host=hx"));
        Assert.Equal("given", PasswordOf("host=h1 password=given"));
    }

    [Fact]
    public void Leaves_out_a_password_file_that_others_can_read_and_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var path = _home.Write(".pgpass", "*:*:*:*:p", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var target = Parse("host=h");

        Assert.Null(target.Hosts[0].Password);
        Assert.Contains(target.Notes, note => note.Contains($"chmod 600 {path}", StringComparison.Ordinal));
    }

    [Fact]
    public void Prefers_the_socket_of_a_server_that_runs_on_this_machine()
    {
        _home.Write(".s.PGSQL.5432", "");

        Assert.Equal($"me@{_home.Path}:5432/me", Parse("").ToString());
        Assert.Equal("me@localhost:5433/me", Parse("port=5433").ToString());
    }

    [Theory]
    [InlineData("hots=h", "connection-parameter-unknown", "host")]
    [InlineData("postgres://h/d?ssl_mode=require", "connection-parameter-unknown", "sslmode")]
    [InlineData("Host=h;Usrname=u", "connection-parameter-unknown", "username")]
    [InlineData("host=h sslmode=requires", "connection-value-wrong", "require")]
    [InlineData("host=h port=5432x", "connection-value-wrong", null)]
    [InlineData("host=h port=70000", "connection-value-wrong", null)]
    [InlineData("host=a,b,c port=1,2", "connection-value-wrong", null)]
    [InlineData("host=h requirepeer=postgres", "connection-parameter-unsupported", null)]
    [InlineData("host=h sslrootcert=/no/such/file", "connection-file-missing", null)]
    [InlineData("host=h password='open", "connection-malformed", null)]
    [InlineData("host=h dbname", "connection-malformed", null)]
    [InlineData("postgres://h%zz/", "connection-malformed", null)]
    [InlineData("postgres://[::1/d", "connection-malformed", null)]
    [InlineData("mysql://h/d", "connection-malformed", null)]
    [InlineData("shop", "connection-malformed", null)]
    public void Refuses_what_it_cannot_follow_and_says_what_was_meant(string text, string code, string? meant) =>
        Assert.Equal(meant, Fails(text, code).DidYouMean);

    [Theory]
    [InlineData("postgres://user:SECRET/word@host/db")]
    [InlineData("postgres://user:SEC@SECRET@host/db")]
    [InlineData("postgres://user:12/SECRET@host/db")]
    [InlineData("postgres://user:SECRET%zz@host/db")]
    [InlineData("postgres://user:SECRET@host/db?hots=x")]
    [InlineData("postgres://user:SECRET@host:port/db")]
    [InlineData("host=h password=my SECRET")]
    [InlineData("host=h password=my SECRET=x")]
    [InlineData("host=h password='my'SECRET'")]
    [InlineData("host=h password='SECRET")]
    [InlineData("host=h password=SECRET port=x")]
    [InlineData("Host=h;Password=my;SECRET=x")]
    [InlineData("Host=h;Password='SECRET")]
    [InlineData("Host=h;Password=SECRET;Prt=5")]
    [InlineData("host=h password=SECRET sslrootcert=/no/such/file")]
    [InlineData("password=SECRET service=nope")]
    public void Never_shows_a_piece_of_a_password_that_it_cannot_read(string text)
    {
        var error = Assert.Throws<PlumbException>(() => Parse(text));

        Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", error.Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_back_any_value_that_is_quoted_or_percent_encoded()
    {
        var texts = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => text.Get.Replace("\0", "", StringComparison.Ordinal).Trim())
            .Where(text => text.Length > 0 && !text.Any(char.IsSurrogate)).ToArbitrary();

        Prop.ForAll(texts, value =>
        {
            var quoted = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
            var encoded = Uri.EscapeDataString(value);
            return Parse($"host=h dbname='{quoted}' password='{quoted}'").Hosts[0] is var words
                && Parse(string.Create(CultureInfo.InvariantCulture, $"postgres://u:{encoded}@h/{encoded}")).Hosts[0] is var uri
                && words.Database == value && words.Password == value && uri.Database == value && uri.Password == value;
        }).QuickCheckThrowOnFailure();
    }

    private ConnectionTarget Parse(string? text) => ConnectionTarget.Parse(text, new()
    {
        Variable = name => _variables.GetValueOrDefault(name),
        Home = _home.Path,
        UserName = "me",
        SocketFolders = [_home.Path, "/var/run/postgresql"],
    });

    private string? PasswordOf(string text) => Parse(text).Hosts[0].Password;

    private Problem Fails(string text, string code)
    {
        var problem = Assert.Throws<PlumbException>(() => Parse(text)).Problem;
        Assert.Equal((code, ProblemKind.BadInput), (problem.Code, problem.Kind));
        return problem;
    }

    private void Set(string name, string value) => _variables[name] = value;
}
