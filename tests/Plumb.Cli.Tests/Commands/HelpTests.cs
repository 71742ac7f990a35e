using System.CommandLine;
using System.CommandLine.Parsing;
using Plumb.Cli.Commands;

namespace Plumb.Cli.Tests.Commands;

public class HelpTests
{
    public static TheoryData<string> Commands =>
        [.. Paths(RootCommands.Create().Root, "")];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Of_every_command_fits_80_columns_and_ends_with_examples(string command)
    {
        var run = await PlumbRun.OfAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        Assert.Matches(@"\nExamples:\n(?:  plumb|  source|  pg_dump)", run.Output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Examples_are_command_lines_that_the_program_takes(string name)
    {
        var commands = RootCommands.Create();
        var command = (PlumbCommand)name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(commands.Root, (parent, word) => parent.Subcommands.Single(each => each.Name == word));

        Assert.NotEmpty(command.Examples);
        foreach (var example in command.Examples)
        {
            var words = example.Line[(example.Line.LastIndexOf("plumb ", StringComparison.Ordinal) + "plumb ".Length)..].Split([" | ", " > ", ")"], StringSplitOptions.None)[0];
            var parsed = commands.Parse([.. CommandLineParser.SplitCommandLine(words)]);
            Assert.True(parsed.Errors.Count == 0 && UsageProblem.In(parsed) is null, example.Line);
        }
    }

    private static IEnumerable<string> Paths(Command command, string path) => command.Subcommands.Where(each => !each.Hidden)
        .SelectMany(each => Paths(each, $"{path} {each.Name}".TrimStart())).Prepend(path);

    [Fact]
    public async Task Stands_in_for_a_missing_command()
    {
        var run = await PlumbRun.OfAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:\n  plumb <command> [options]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect", "plumb inspect [<source>]")]
    [InlineData("connections", "postgres://")]
    [InlineData(null, "Commands:")]
    public async Task Is_a_command_too(string? topic, string expected) =>
        Assert.Contains(expected, (await PlumbRun.OfAsync(topic is null ? ["help"] : ["help", topic])).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Does_not_show_what_scripts_call() =>
        Assert.DoesNotContain("complete ", (await PlumbRun.OfAsync("--help")).Output, StringComparison.Ordinal);
}
