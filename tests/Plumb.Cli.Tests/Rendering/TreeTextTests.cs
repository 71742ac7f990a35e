using Plumb.Cli.Rendering;

namespace Plumb.Cli.Tests.Rendering;

public class TreeTextTests
{
    [Fact]
    public void Draws_branches() => Assert.Equal("root\n├─ a\n│  └─ b\n└─ c", Screen.Of(terminal => TreeText.Write(terminal, Sample())));

    [Fact]
    public void Draws_in_ascii_where_there_is_nothing_better() =>
        Assert.Equal("root\n|- a\n|  `- b\n`- c", Screen.Of(terminal => TreeText.Write(terminal, Sample()), unicode: false));

    [Fact]
    public void Breaks_between_words_and_keeps_the_branches()
    {
        var root = new TreeNode("root");
        root.Add(new TreeNode("one two three four five six") { Hang = 4 }).Add(new("leaf"));
        root.Add(new("last"));

        Assert.Equal(
            """
            root
            ├─ one two three
            │  │  four five six
            │  └─ leaf
            └─ last
            """.ReplaceLineEndings("\n").Replace("│  │  ", "│  │   "),
            Screen.Of(terminal => TreeText.Write(terminal, root), 20));
    }

    [Fact]
    public void Cuts_a_word_that_no_line_holds() =>
        Assert.All(Screen.LinesOf(terminal => TreeText.Write(terminal, new(new string('x', 95))), 20), line => Assert.InRange(line.Length, 1, 20));

    [Theory]
    [InlineData(80, "name  what it is for")]
    [InlineData(24, "name  what it is for")]
    [InlineData(23, "name  what it is for")]
    [InlineData(19, "name")]
    public void Says_what_a_thing_is_for_where_there_is_room(int width, string line)
    {
        var node = new TreeNode("name") { Remark = "what it is for" };

        Assert.Equal(line, Screen.Of(terminal => TreeText.Write(terminal, node), width));
    }

    [Fact]
    public void Cuts_a_remark_that_has_some_room()
    {
        var node = new TreeNode("name") { Remark = "a remark that is far too long for its line" };

        Assert.Equal("name  a remark that is f…", Screen.Of(terminal => TreeText.Write(terminal, node), 25));
    }

    [Fact]
    public void Colours_on_a_terminal_only()
    {
        var node = new TreeNode(new Piece("kind", Ink.Kind), " name");

        Assert.Equal("\e[36mkind\e[0m name", Screen.Of(terminal => TreeText.Write(terminal, node), colour: true));
        Assert.Equal("kind name", Screen.Of(terminal => TreeText.Write(terminal, node)));
    }

    private static TreeNode Sample()
    {
        var root = new TreeNode("root");
        root.Add(new("a")).Add(new("b"));
        root.Add(new("c"));
        return root;
    }
}
