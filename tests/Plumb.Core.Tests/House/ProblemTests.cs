using System.Text.RegularExpressions;

namespace Plumb.Core.Tests.House;

public sealed partial class ProblemTests
{
    [Fact]
    public void Every_code_is_documented_and_every_documented_code_exists()
    {
        var raised = Repository.Files("*.cs", "src")
            .Where(file => !file.EndsWith("EmbeddedPackage.cs", StringComparison.Ordinal))
            .SelectMany(file => Raised().Matches(Repository.Read(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        var documented = Documented().Matches(Repository.Read("docs/problems.md")).Select(match => match.Groups[1].Value).ToArray();

        Assert.Equal(documented.Distinct().Order(), raised.Order());
    }

    [GeneratedRegex("""\b(?:new|Problem|Bad|Input|Failed|Unknown|Refused|Of)\(\s*"([a-z]+(?:-[a-z0-9]+)+)"\s*,""")]
    private static partial Regex Raised();

    [GeneratedRegex(@"^\| `([a-z0-9-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Documented();
}
