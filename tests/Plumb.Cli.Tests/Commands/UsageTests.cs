using System.Text.Json;

namespace Plumb.Cli.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("inspct", "command-unknown", "inspect")]
    [InlineData("inspect --fromat json", "option-unknown", "--format")]
    [InlineData("inspect --format=tre", "value-wrong", "tree")]
    [InlineData("inspect --format tre", "value-wrong", "tree")]
    [InlineData("inspect --jsn", "option-unknown", "--json")]
    [InlineData("--verbos", "option-unknown", "--verbose")]
    [InlineData("help inspekt", "topic-unknown", "inspect")]
    [InlineData("completion bahs", "value-wrong", "bash")]
    [InlineData("inspect --format", "value-missing", null)]
    [InlineData("completion", "value-missing", null)]
    [InlineData("inspect one two", "argument-unexpected", null)]
    [InlineData("--engine", "value-missing", null)]
    [InlineData("xyzzy", "command-unknown", null)]
    [InlineData("inspect -json", "option-unknown", "--json")]
    [InlineData("inspect postgre://host/db", "connection-scheme-unknown", "postgres://")]
    [InlineData("inspect postgresq://host/db?a=b", "connection-scheme-unknown", "postgresql://")]
    [InlineData("inspect jdbc:postgresql://host/db", "connection-scheme-unknown", "postgresql://")]
    [InlineData("inspect postgresql+psycopg2://host/db", "connection-scheme-unknown", "postgresql://")]
    [InlineData("inspect mysql://host/db", "connection-scheme-unknown", null)]
    public async Task Wrong_words_are_bad_input_and_the_right_one_is_told(string line, string code, string? meant)
    {
        var run = await PlumbRun.OfAsync([.. line.Split(' '), "--json"]);

        var problem = JsonDocument.Parse(run.Output).RootElement.GetProperty("problem");
        Assert.Equal((2, code), (run.ExitCode, problem.GetProperty("code").GetString()));
        Assert.Equal(meant, problem.TryGetProperty("didYouMean", out var told) ? told.GetString() : null);
        Assert.StartsWith("Error: ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect postgre://me:s3cret@host/db")]
    [InlineData("inspect postgres//me:s3cret@host/db")]
    [InlineData("inspect postgres://me@host/db --password=s3cret")]
    [InlineData("inspect postgres://me@host/db postgres://me:s3cret@host/db")]
    [InlineData("inspect --engine postgres://me:s3cret@host/db Plumb.slnx")]
    [InlineData("inspect --format postgres://me:s3cret@host/db")]
    [InlineData("inspect postgres://me@host/db s3cret")]
    [InlineData("inspect postgres://me@host/db -ps3cret")]
    [InlineData("inspect mysql://me:s3cret@host/db")]
    [InlineData("completion bash s3cret")]
    [InlineData("help postgres://me:s3cret@host/db")]
    [InlineData("host=a;password=s3cret")]
    [InlineData("postgres://me:s3cret@host/db")]
    public async Task A_password_in_a_wrong_place_is_not_told_back(string line)
    {
        var run = await PlumbRun.OfAsync([.. line.Split(' '), "--json", "--verbose"]);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain("s3cret", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_keeps_standard_output_clean()
    {
        var run = await PlumbRun.OfAsync("inspect", "missing.sql");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Fix: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_begins_with_an_at_sign_is_no_file_to_read_words_from()
    {
        var run = await PlumbRun.OfAsync("inspect", "@/etc/hostname");

        Assert.Contains("'@/etc/hostname' is neither a file nor a connection", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.yaml", "blueprint-unsupported")]
    [InlineData("a.json", "not-a-result")]
    [InlineData("broken.json", "broken-json")]
    public async Task A_file_that_cannot_be_inspected_is_bad_input(string name, string code)
    {
        var folder = Directory.CreateTempSubdirectory("plumb-usage-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), name[0] == 'b' ? "{\"plumb\"" : "{}", TestContext.Current.CancellationToken);
            var run = await PlumbRun.OfAsync("inspect", Path.Combine(folder, name), "--json");

            Assert.Equal(2, run.ExitCode);
            Assert.Equal(code, JsonDocument.Parse(run.Output).RootElement.GetProperty("problem").GetProperty("code").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
