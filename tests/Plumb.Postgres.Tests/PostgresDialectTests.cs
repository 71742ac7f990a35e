using FsCheck;
using FsCheck.Fluent;
using Plumb.Core.Statements;

namespace Plumb.Postgres.Tests;

public class PostgresDialectTests
{
    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("order", "\"order\"")]
    [InlineData("Orders", "\"Orders\"")]
    [InlineData("1st", "\"1st\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("json_table", "\"json_table\"")]
    public void Quotes_a_name_only_where_it_must(string name, string written) => Assert.Equal(written, Write($"{new Identifier(name)}"));

    [Fact]
    public void Writes_a_string_so_that_nothing_in_it_ends_it() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var written = Write($"{new SqlValue(text.Get)}");
            return written[0] == '\'' && written[^1] == '\'' && written[1..^1].Replace("''", "'", StringComparison.Ordinal) == text.Get
                && !written[1..^1].Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keeps_parameters_out_of_the_text()
    {
        Sql sql = $"SELECT {new SqlParameter("'; DROP TABLE x")} , {new SqlParameter(7)}";

        Assert.Equal("SELECT $1 , $2", Write(sql));
    }

    [Fact]
    public void Leaves_empty_pieces_out_of_a_list() =>
        Assert.Equal("a, b", Write(Sql.List([$"a", Sql.Empty, Sql.If(false, $"x"), $"b"])));

    private static string Write(Sql sql) => PostgresDialect.Instance.Write(sql);
}
