using System.Text.RegularExpressions;

namespace Plumb.Core.Tests.House;

public sealed partial class SourceFileTests
{
    private const int LongestFile = 300;

    public static TheoryData<string> Projects => ["src/Plumb.Core", "src/Plumb.Postgres", "src/Plumb.Cli"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Are_short_enough_to_be_read_at_once(string project) =>
        Assert.Empty(Repository.Files("*.cs", project).Where(file => Repository.Lines(file).Length > LongestFile).ToArray());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Have_the_namespace_of_their_folder(string project) =>
        Assert.Empty(TypeFiles(project).Where(file => Namespace().Match(Repository.Read(file)).Groups[1].Value != NamespaceOf(file)).ToArray());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Hold_one_type_and_are_named_after_it(string project) =>
        Assert.Empty(
            from file in TypeFiles(project)
            let types = TopLevelType().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value).Distinct().ToArray()
            let name = Path.GetFileName(file).Split('.')[0]
            where types is not [var type] || type != name
            select $"{file}: {string.Join(", ", types)}");

    [Theory]
    [MemberData(nameof(Projects))]
    public void Are_not_called_by_a_word_that_says_nothing(string project) =>
        Assert.Empty(Repository.Files("*.cs", project).Where(file => EmptyWord().IsMatch(Path.GetFileNameWithoutExtension(file))).ToArray());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Do_not_hide_code_in_regions_or_leave_work_without_a_reason(string project) =>
        Assert.Empty(
            from file in Repository.Files("*.cs", project)
            from line in Repository.Lines(file)
            where HiddenOrUndone().IsMatch(line)
            select $"{file}: {line.Trim()}");

    private static IEnumerable<string> TypeFiles(string project) =>
        Repository.Files("*.cs", project).Where(file => Path.GetFileName(file) is not ("Program.cs" or "AssemblyInfo.cs"));

    private static string NamespaceOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.');

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:public |internal )(?:[a-z]+ )*?(?:class|struct|interface|enum|record(?: struct| class)?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Utility|Base|Impl)$")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"^\s*#region|\b(TODO|FIXME|HACK)\b(?!.*because)")]
    private static partial Regex HiddenOrUndone();
}
