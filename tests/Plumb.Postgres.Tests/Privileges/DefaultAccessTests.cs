using Plumb.Core.Statements;
using Plumb.Postgres.Connecting;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Tests.Privileges;

public class DefaultAccessTests
{
    public static TheoryData<int> Majors => PostgresServers.Majors;

    [Theory]
    [MemberData(nameof(Majors))]
    public async Task Is_what_the_server_itself_gives(int major)
    {
        var server = await PostgresServers.GetAsync(major, TestContext.Current.CancellationToken);
        await using var connection = await server.Superuser.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var (kind, letter) in Letters)
        {
            var text = await connection.ReadValueAsync<string[]>(
                $"SELECT acldefault({new SqlValue(letter)}::\"char\", 10)::text[]", TestContext.Current.CancellationToken) ?? [];
            var given = text.Select(AclText.Parse).Where(item => !item.Privileges.IsEmpty);
            var expected = DefaultAccess.Of(kind, major).Grants;

            Assert.Equal(
                expected.Select(grant => (Everybody: grant.To == GranteeKind.Everybody, grant.Privileges)),
                given.Select(item => (Everybody: item.Grantee.Length == 0, item.Privileges)));
        }
    }

    private static readonly (AccessObject Kind, string Letter)[] Letters =
    [
        (AccessObject.Table, "r"), (AccessObject.Column, "c"), (AccessObject.Sequence, "s"), (AccessObject.Routine, "f"),
        (AccessObject.Type, "T"), (AccessObject.Schema, "n"), (AccessObject.Language, "l"), (AccessObject.ForeignDataWrapper, "F"),
        (AccessObject.ForeignServer, "S"), (AccessObject.LargeObject, "L"),
    ];
}
