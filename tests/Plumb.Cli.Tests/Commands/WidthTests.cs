using Plumb.Cli.Rendering;
using Plumb.Cli.Tests.Launching;

namespace Plumb.Cli.Tests.Commands;

/// <summary>What people read fits their terminal, whatever its width.</summary>
public class WidthTests
{
    private static readonly string Shop = Path.Combine(RepositoryRoot.Path, "examples/shop.sql");

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var columns in (int[])[40, 80, 200])
            {
                foreach (var line in (string[])["inspect SHOP", "inspect SHOP --table order*", "doctor", "inspect missing.sql", "inspect SHOP --table custmers"])
                    cases.Add(columns, line);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_line_is_wider_than_the_terminal(int columns, string line)
    {
        var run = await PlumbRun.OnTerminalAsync(columns, [.. line.Split(' ').Select(word => word == "SHOP" ? Shop : word)]);

        var text = Unmoved(run.Output + run.Errors);
        Assert.True(text.Length > 0);
        Assert.DoesNotContain(text.Split('\n'), each => DisplayWidth.Of(each) > columns);
        Assert.DoesNotContain(text.Split('\n'), each => each.EndsWith(' '));
    }

    [Fact]
    public async Task A_wider_terminal_shows_more_on_fewer_lines()
    {
        var narrow = await PlumbRun.OnTerminalAsync(40, "inspect", Shop);
        var wide = await PlumbRun.OnTerminalAsync(200, "inspect", Shop);

        Assert.SkipWhen(wide.ExitCode == 3 && Environment.GetEnvironmentVariable("CI") != "true", wide.Errors);
        Assert.True(narrow.Output.Split('\n').Length > wide.Output.Split('\n').Length);
    }

    /// <summary>Without the lines of the progress, which are wiped away again.</summary>
    private static string Unmoved(string text) =>
        string.Join('\n', text.Replace("\e[?25l", "", StringComparison.Ordinal).Replace("\e[?25h", "", StringComparison.Ordinal)
            .Split('\n').Select(line => line[(line.LastIndexOf("\r\e[K", StringComparison.Ordinal) is var at and >= 0 ? at + 4 : 0)..]));
}
