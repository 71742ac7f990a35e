using Plumb.Cli.Running;
using Plumb.Core.Problems;

namespace Plumb.Cli.Tests.Running;

public sealed class ProblemReportTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public void Calls_a_defect_a_defect_and_shows_no_stack()
    {
        var exitCode = Tell(Thrown(new InvalidOperationException("it is broken")), new());

        Assert.Equal((3, ""), (exitCode, _output.ToString()));
        Assert.Contains("Error: This is a defect in Plumb", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: it is broken", _errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Thrown), _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_stack_of_a_defect_when_asked()
    {
        Tell(Thrown(new InvalidOperationException("outer", new FormatException("inner"))), new() { Verbose = true });

        Assert.Contains(nameof(Thrown), _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("Cause: System.FormatException: inner", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_causes_of_a_problem_without_their_stacks_and_secrets()
    {
        var problem = new Problem("p", "What.", "Why.", "Fix.") { Kind = ProblemKind.Refused };

        var exitCode = Tell(new PlumbException(problem, Thrown(new FormatException("Password=hunter2 is no good, says s3cret"))), new() { Verbose = true, Json = true });

        Assert.Equal(4, exitCode);
        Assert.Contains("Cause: System.FormatException: Password=******** is no good, says ********", _errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(Thrown), _errors.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"plumb\": \"problem/1\",\n  \"exitCode\": 4,", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_broken_disk_for_the_machine_s_failure()
    {
        Assert.Equal(3, Tell(new IOException("No space left on device"), new()));
        Assert.Contains("Why: No space left on device", _errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("defect", _errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    private int Tell(Exception error, SessionOptions options)
    {
        using var session = new Session(
            new() { Input = () => Stream.Null, Output = _output, Error = _errors, Variable = name => name == "PGPASSWORD" ? "s3cret" : null }, options);
        return ProblemReport.Tell(session, error);
    }

    private static Exception Thrown(Exception error)
    {
        try
        {
            throw error;
        }
        catch (Exception caught)
        {
            return caught;
        }
    }
}
