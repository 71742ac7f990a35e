using Plumb.Cli.Commands;

namespace Plumb.Cli.Tests.Commands;

public class CompletionsTests
{
    [Theory]
    [InlineData("ins", "inspect")]
    [InlineData("inspect --for", "--format")]
    [InlineData("inspect --format t", "tree")]
    [InlineData("inspect -f m", "mermaid")]
    [InlineData("inspect --format=d", "--format=dbml,--format=ddl")]
    [InlineData("inspect examples/", "")]
    [InlineData("completion ", "bash,fish,powershell,zsh")]
    [InlineData("help c", "completion,connections")]
    [InlineData("twin ", "compare,create,explain,script,show")]
    [InlineData("twin explain x --values ", "common,generic,median,rare")]
    [InlineData("twin explain x --on 1", "14,15,16,17,18")]
    [InlineData("--engine ", "")]
    [InlineData("--engine x ins", "inspect")]
    [InlineData("compl", "completion")]
    [InlineData("nonsense --js", "--json")]
    public void Offers_what_may_stand_there(string line, string words) =>
        Assert.Equal(words, string.Join(',', Completions.Of(RootCommands.Create().Root, line.Split(' ')).Select(each => each.Word).Order(StringComparer.Ordinal)));

    [Fact]
    public void Says_what_each_word_means() =>
        Assert.All(Completions.Of(RootCommands.Create().Root, [""]), each => Assert.NotEqual("", each.What));

    [Fact]
    public async Task Is_what_scripts_call()
    {
        var run = await PlumbRun.OfAsync("complete", "--", "inspect", "--out");

        Assert.Equal((0, "--output\tWrite it into a file, whole or not at all.\n"), (run.ExitCode, run.Output));
    }
}
