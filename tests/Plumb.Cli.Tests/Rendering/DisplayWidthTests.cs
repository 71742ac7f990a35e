using Plumb.Cli.Rendering;

namespace Plumb.Cli.Tests.Rendering;

public class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("größe", 5)]
    [InlineData("e\u0301", 1)]
    [InlineData("表", 2)]
    [InlineData("한국어", 6)]
    [InlineData("ﾊﾝｶｸ", 4)]
    [InlineData("🦄", 2)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("❤️", 2)]
    [InlineData("├─→…", 4)]
    [InlineData("नि", 1)]
    public void Counts_columns_and_not_characters(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));

    [Theory]
    [InlineData("表表表", 5, "表表")]
    [InlineData("e\u0301e\u0301", 1, "e\u0301")]
    [InlineData("a👩‍👩‍👧b", 2, "a")]
    [InlineData("abc", 9, "abc")]
    public void Takes_no_half_characters(string text, int columns, string taken) =>
        Assert.Equal(taken, text[..DisplayWidth.CharactersWithin(text, columns)]);

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("rather long", 8, "rather…")]
    [InlineData("表表表表", 6, "表表…")]
    public void Shows_that_text_was_cut(string text, int columns, string cut) => Assert.Equal(cut, DisplayWidth.Cut(text, columns));
}
