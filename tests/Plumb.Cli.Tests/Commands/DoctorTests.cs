using System.Text;
using Plumb.Core.Results;

namespace Plumb.Cli.Tests.Commands;

public class DoctorTests
{
    [Fact]
    public async Task Tries_what_there_is_and_says_what_it_is_for()
    {
        var run = await PlumbRun.OfAsync("doctor");

        Assert.Equal("", run.Errors);
        Assert.Contains("inspect SQL files", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.ExitCode == 0, run.Output.Contains("works", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_the_same_as_json()
    {
        var result = ResultJson.Read(Encoding.UTF8.GetBytes((await PlumbRun.OfAsync("doctor", "--json")).Output), "output");

        Assert.Equal("doctor", result.Command);
        Assert.All(result.Metrics, metric => Assert.IsType<Evidence.Executed>(metric.Evidence));
        Assert.All(result.Findings, finding => Assert.False(finding.Evidence.IsEmpty));
    }

    [Fact]
    public async Task Tells_what_is_wrong_with_an_engine_that_was_named()
    {
        var run = await PlumbRun.OfAsync("doctor", "--engine", "/nonsense");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Error: No PostgreSQL programs are in '/nonsense'.", run.Output, StringComparison.Ordinal);
    }
}
