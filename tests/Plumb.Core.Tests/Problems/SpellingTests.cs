using Plumb.Core.Problems;

namespace Plumb.Core.Tests.Problems;

public class SpellingTests
{
    private static readonly string[] Commands = ["inspect", "doctor", "design", "migrate", "completion"];

    [Theory]
    [InlineData("inspct", "inspect")]
    [InlineData("Inspect", "inspect")]
    [InlineData("isnpect", "inspect")]
    [InlineData("desing", "design")]
    [InlineData("migrat", "migrate")]
    public void Finds_the_word_that_was_meant(string written, string meant) => Assert.Equal(meant, Spelling.Nearest(written, Commands));

    [Theory]
    [InlineData("x")]
    [InlineData("frobnicate")]
    public void Keeps_silent_when_nothing_is_near(string written) => Assert.Null(Spelling.Nearest(written, Commands));
}
