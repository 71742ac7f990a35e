using System.Text.RegularExpressions;

namespace Plumb.Core.Tests.House;

public sealed partial class DocumentTests
{
    [Fact]
    public void Links_between_documents_lead_somewhere() =>
        Assert.Empty(
            from file in Repository.Files("*.md")
            from link in Link().Matches(WithoutCode(Repository.Read(file))).Select(match => match.Groups[1].Value)
            where !link.Contains("://") && !link.StartsWith("mailto:", StringComparison.Ordinal) && !Leads(file, link)
            select $"{file}: {link}");

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        var index = Repository.Read("docs/decisions/README.md");
        Assert.Empty(Repository.Files("0*.md", "docs/decisions").Where(file => !index.Contains($"({Path.GetFileName(file)})")).ToArray());
    }

    [Theory]
    [InlineData("plumb")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    [InlineData("bench/run")]
    public void Launchers_can_be_executed(string launcher)
    {
        Assert.StartsWith("#!/bin/sh\n", Repository.Read(launcher));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(Path.Combine(Repository.Root, launcher)).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void The_Windows_launcher_has_the_line_ends_that_Windows_needs() =>
        Assert.DoesNotMatch(@"[^\r]\n", Repository.Read("plumb.cmd"));

    [Fact]
    public void The_readme_opens_with_five_lines_and_then_the_two_commands()
    {
        var readme = Repository.Read("README.md");
        var opening = readme[..readme.IndexOf("\n## ", StringComparison.Ordinal)].Split('\n').Skip(1).SkipWhile(line => line.Length == 0);
        Assert.Equal(5, opening.TakeWhile(line => line.Length > 0).Count());
        Assert.InRange(readme.IndexOf("./plumb inspect examples/", StringComparison.Ordinal), 0, readme.IndexOf("./test", StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_that_the_readme_names_exist() =>
        Assert.Empty(ExamplePath().Matches(Repository.Read("README.md"))
            .Select(match => match.Value)
            .Where(path => !File.Exists(Path.Combine(Repository.Root, path))).ToArray());

    private static bool Leads(string file, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0
            ? Path.Combine(Repository.Root, file)
            : Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, parts[0]);
        return parts.Length == 1
            ? File.Exists(target) || Directory.Exists(target)
            : File.Exists(target) && Headings(File.ReadAllText(target)).Contains(parts[1]);
    }

    private static IEnumerable<string> Headings(string text) =>
        Heading().Matches(WithoutCode(text)).Select(match => NotInAnchors().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string text) => CodeBlock().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"examples/[\w./-]*\w")]
    private static partial Regex ExamplePath();
}
