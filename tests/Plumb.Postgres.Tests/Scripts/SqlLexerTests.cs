using FsCheck;
using FsCheck.Fluent;
using Plumb.Postgres.Scripts;

namespace Plumb.Postgres.Tests.Scripts;

public sealed class SqlLexerTests
{
    private static readonly string[] Pieces =
    [
        "'", "\"", "$$", "$a$", "$a", "/*", "*/", "--", "\n", "\r", " ", "\t", ";", "(", ")", "\\", "E'", "e'", "U&'", "u&\"", "B'", "X'0f'", "N'",
        "a", "été", "名", "_x$1", "select", "BEGIN", "$1", "$1a", "1", "1.5e-3", "1..2", ".5", "0x1F", "::", ":=", "<>", "->>", "@", "{", "\u00A0",
    ];

    [Fact]
    public void Cuts_any_text_into_tokens_that_are_the_text_again()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

        Prop.ForAll(texts, text => string.Concat(Tokens(text).Select(token => text.Substring(token.Start, token.Length))) == text).QuickCheckThrowOnFailure();
        Prop.ForAll<NonNull<string>>(text => Tokens(text.Get).Sum(token => token.Length) == text.Get.Length).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("'a''b'", SqlTokenKind.Text)]
    [InlineData("'back\\'", SqlTokenKind.Text)]
    [InlineData("E'it\\'s'", SqlTokenKind.Text)]
    [InlineData("e'a' -- goes on\n 'b\\'c'", SqlTokenKind.Text)]
    [InlineData("U&'\\0041' ", SqlTokenKind.Text)]
    [InlineData("B'01'", SqlTokenKind.Text)]
    [InlineData("\"a\"\"b;\"", SqlTokenKind.QuotedName)]
    [InlineData("U&\"\\00e9\"", SqlTokenKind.QuotedName)]
    [InlineData("$$a;'b$$", SqlTokenKind.DollarText)]
    [InlineData("$fn$ $$ $f$fn$", SqlTokenKind.DollarText)]
    [InlineData("$é1$x$é1$", SqlTokenKind.DollarText)]
    [InlineData("a$b$c", SqlTokenKind.Word)]
    [InlineData("名前", SqlTokenKind.Word)]
    [InlineData("$12", SqlTokenKind.Parameter)]
    [InlineData("/* a /* b */ ; */", SqlTokenKind.BlockComment)]
    [InlineData("-- a;", SqlTokenKind.LineComment)]
    [InlineData("1.5e-10", SqlTokenKind.Number)]
    [InlineData("1_000", SqlTokenKind.Number)]
    [InlineData("->>", SqlTokenKind.Operator)]
    [InlineData("||", SqlTokenKind.Operator)]
    public void Knows_each_kind_of_token(string text, SqlTokenKind kind)
    {
        var token = Tokens(text)[0];

        Assert.Equal((kind, text.TrimEnd(' ').Length, true), (token.Kind, token.Length, token.Ends));
    }

    [Theory]
    [InlineData("'a")]
    [InlineData("'a''")]
    [InlineData("E'a\\'")]
    [InlineData("\"a")]
    [InlineData("$a$ $b$")]
    [InlineData("/* /* */")]
    [InlineData("/*/")]
    public void Sees_what_opens_and_never_closes(string text) => Assert.False(Assert.Single(Tokens(text)).Ends);

    [Theory]
    [InlineData("a--b", "a|--b")]
    [InlineData("1+/*x*/-2", "1|+|/*x*/|-|2")]
    [InlineData("a*-- b\n c", "a|*|-- b|\n |c")]
    [InlineData("1..10", "1|..|10")]
    [InlineData("x::int[]", "x|:|:|int|[|]")]
    [InlineData("$1::text", "$1|:|:|text")]
    [InlineData("E'a' 'b'", "E'a'| |'b'")]
    public void Cuts_where_PostgreSQL_cuts(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(text).Select(token => text.Substring(token.Start, token.Length))));

    [Fact]
    public void Follows_scripts_from_before_standard_strings()
    {
        var lexer = new SqlLexer(@"'a\' ; b' c", backslashEscapes: true);

        Assert.True(lexer.Read(out var token));
        Assert.Equal(9, token.Length);
    }

    private static List<SqlToken> Tokens(string text)
    {
        var tokens = new List<SqlToken>();
        var lexer = new SqlLexer(text);
        while (lexer.Read(out var token))
            tokens.Add(token);
        return tokens;
    }
}
