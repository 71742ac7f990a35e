using FsCheck.Fluent;
using Plumb.Core.Problems;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Tests.Scripts;

public sealed class ScriptSplitterTests
{
    [Theory]
    [InlineData("a; b ;\n;; -- c;\n/* d; */ e", "a|b|e")]
    [InlineData("select ';', $$;$$, \";\"; b", "select ';', $$;$$, \";\"|b")]
    [InlineData("create rule r as on insert to t do also (delete from a; delete from b); x", "create rule r as on insert to t do also (delete from a; delete from b)|x")]
    [InlineData("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END; x",
        "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END|x")]
    [InlineData("create or replace procedure p() begin /* c */ atomic insert into t values (1); end; x", "create or replace procedure p() begin /* c */ atomic insert into t values (1); end|x")]
    [InlineData("begin; create table atomic (a int); end; x", "begin|create table atomic (a int)|end|x")]
    [InlineData("", "")]
    [InlineData(" \n-- nothing\n", "")]
    public async Task Ends_a_statement_where_psql_does(string script, string expected) =>
        Assert.Equal(expected, string.Join('|', (await Items(script)).Cast<ScriptItem.Statement>().Select(statement => statement.Text)));

    [Fact]
    public async Task Says_where_each_statement_is()
    {
        var items = (await Items("\n  a; b;\r\n/* x\n */ c\n  d")).Cast<ScriptItem.Statement>().ToList();

        Assert.Equal([(2, 3), (2, 6), (4, 5)], items.Select(item => (item.Line, item.Column)));
        Assert.Equal([true, true, false], items.Select(item => item.HasSemicolon));
        Assert.Equal(new SourcePosition("f", 5, 3, "  d"), items[2].PositionOf(4, "f"));
        Assert.Equal(new SourcePosition("f", 4, 5, "    c"), items[2].PositionOf(0, "f"));
    }

    [Fact]
    public async Task Counts_the_rows_of_a_copy_and_goes_on_behind_them()
    {
        var items = await Items("COPY t (a) FROM stdin;\n1;\t'\n2\n\\.x\n\\.\nselect 1;\ncopy t from STDIN with csv;\n\\.\nb;");

        Assert.Equal([3L, 0L], items.OfType<ScriptItem.CopiedRows>().Select(rows => rows.Count));
        Assert.Equal(["COPY t (a) FROM stdin", "select 1", "copy t from STDIN with csv", "b"], items.OfType<ScriptItem.Statement>().Select(item => item.Text));
        Assert.Equal(9, items.OfType<ScriptItem.Statement>().Last().Line);
    }

    [Fact]
    public async Task Sees_commands_of_psql_between_statements()
    {
        var items = await Items("\\set x 1\nselect 1;\n  \\restrict abc;'\nselect 2;");

        Assert.Equal([("set", 1, 1), ("restrict", 3, 3)], items.OfType<ScriptItem.PsqlCommand>().Select(item => (item.Name, item.Position.Line, item.Position.Column)));
        Assert.Equal(2, items.OfType<ScriptItem.Statement>().Count());
    }

    [Theory]
    [InlineData("a;\nselect 'b\n c", "a string", 2, 8)]
    [InlineData("select \"b", "a name in double quotes", 1, 8)]
    [InlineData("a; /* b", "a comment", 1, 4)]
    [InlineData("do $x$ begin $y$", "a dollar-quoted text", 1, 4)]
    [InlineData("create table t (\n a int,", "a parenthesis", 1, 16)]
    [InlineData("create function f() begin atomic select 1;", "BEGIN ATOMIC", 1, 21)]
    [InlineData("\ncopy t from stdin;\n1\n2", "the rows of a COPY", 2, 1)]
    [InlineData("copy t from stdin;", "the rows of a COPY", 1, 1)]
    public async Task Says_what_is_open_when_the_file_breaks_off(string script, string what, int line, int column)
    {
        var problem = (await Assert.ThrowsAsync<PlumbException>(() => Items(script))).Problem;

        Assert.Equal("file-truncated", problem.Code);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Equal((line, column), (problem.Position!.Line, problem.Position.Column));
    }

    [Fact]
    public async Task Misses_the_last_line_of_a_dump()
    {
        const string whole = "--\n-- PostgreSQL database dump\n--\n\nselect 1;\n\n--\n-- PostgreSQL database dump complete\n--\n";
        Assert.Single(await Items(whole));

        var problem = (await Assert.ThrowsAsync<PlumbException>(() => Items(whole[..60]))).Problem;

        Assert.Equal("file-truncated", problem.Code);
    }

    [Fact]
    public async Task Follows_strings_with_backslashes_while_the_script_says_so()
    {
        var items = await Items(@"SET standard_conforming_strings = off; select 'a\'; b'; SET standard_conforming_strings = on; select 'a\'; b");

        Assert.Equal(["select 'a\\'; b'", "select 'a\\'", "b"], items.OfType<ScriptItem.Statement>().Select(item => item.Text).Where(text => !text.StartsWith("SET", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Splits_alike_however_the_text_arrives()
    {
        string[] pieces =
        [
            "select 'a;b';", "$$;\n$$;", "-- c\n", "/* ; */", "\n", " ", "copy t from stdin;\n1\n2\n\\.\n", "\\echo x\n", "create table t (a int);", "E'\\';';", "a\n;", "été;",
        ];
        var scripts = Gen.Elements(pieces).ListOf().Select(list => string.Concat(list)).ToArbitrary();

        foreach (var script in scripts.Generator.Sample(300))
            Assert.Equal(string.Join('\n', await Items(script)), string.Join('\n', await Items(script, size: 1)));
    }

    [Fact]
    public async Task Reads_a_long_statement_in_linear_time()
    {
        var script = string.Concat("select '", new string('x', 30_000_000), "'; select 2;");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(2, (await Items(script)).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static async Task<List<ScriptItem>> Items(string script, int size = 1 << 17)
    {
        var splitter = new ScriptSplitter(new StringReader(script), "f", size);
        var items = new List<ScriptItem>();
        while (await splitter.NextAsync(CancellationToken.None) is { } item)
            items.Add(item);
        return items;
    }
}
