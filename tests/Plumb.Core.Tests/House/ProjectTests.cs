using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Plumb.Core.Tests.House;

public sealed partial class ProjectTests
{
    [Fact]
    public void Every_project_is_in_the_solution() =>
        Assert.Equal(Repository.Files("*.csproj"), Values("Plumb.slnx", "Project", "Path").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_project_locks_its_packages() =>
        Assert.Empty(Repository.Files("*.csproj")
            .Select(project => $"{Path.GetDirectoryName(project)}/packages.lock.json".Replace('\\', '/'))
            .Except(Repository.Files("packages.lock.json")));

    [Theory]
    [InlineData("src/Plumb.Core/Plumb.Core.csproj")]
    [InlineData("src/Plumb.Postgres/Plumb.Postgres.csproj", "Plumb.Core")]
    [InlineData("src/Plumb.Cli/Plumb.Cli.csproj", "Plumb.Postgres")]
    public void Dependencies_point_one_way(string project, params string[] allowed) =>
        Assert.Equal(allowed, Values(project, "ProjectReference", "Include").Select(path => Path.GetFileNameWithoutExtension(path)));

    [Fact]
    public void The_core_knows_no_package() => Assert.Empty(Values("src/Plumb.Core/Plumb.Core.csproj", "PackageReference", "Include"));

    [Fact]
    public void Every_package_is_credited()
    {
        var notice = Repository.Read("NOTICE");
        Assert.Empty(Values("Directory.Packages.props", "PackageVersion", "Include").Where(package => !notice.Contains(package)).ToArray());
    }

    [Fact]
    public void A_warning_is_an_error_and_native_compilation_is_analysed()
    {
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", Repository.Read("Directory.Build.props"));
        Assert.Contains("<IsAotCompatible>true</IsAotCompatible>", Repository.Read("src/Directory.Build.props"));
    }

    [Fact]
    public void Every_suppressed_warning_has_its_reason() =>
        Assert.Empty(
            from file in Repository.Files("*.cs").Concat(Repository.Files("*.csproj")).Concat(Repository.Files("Directory.Build.props"))
            let lines = Repository.Lines(file)
            from number in Enumerable.Range(0, lines.Length)
            where Suppression().IsMatch(lines[number]) && !lines[number].Contains("//") && !Reason().IsMatch(lines[Math.Max(0, number - 1)])
            select $"{file}:{number + 1}");

    private static IEnumerable<string> Values(string file, string element, string attribute) =>
        XDocument.Parse(Repository.Read(file)).Descendants(element).Select(found => found.Attribute(attribute)?.Value).OfType<string>();

    [GeneratedRegex(@"#pragma warning dis[a]ble|<No[W]arn>|^\s*\[.*SuppressMessage\((?!.*Justification)")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"//|-->")]
    private static partial Regex Reason();
}
