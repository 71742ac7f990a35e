namespace Plumb.Core.Tests.House;

/// <summary>The files of this repository, without what builds leave behind.</summary>
internal static class Repository
{
    private static readonly string[] Ignored = [".git", ".build", "bin", "obj", "TestResults", "node_modules", ".vs", ".idea"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string[] Files(string pattern, string folder = ".") =>
        [.. Walk(Path.Combine(Root, folder), pattern).Select(Relative).Order(StringComparer.Ordinal)];

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern)
        .Concat(Directory.EnumerateDirectories(folder)
            .Where(child => !Ignored.Contains(Path.GetFileName(child)))
            .SelectMany(child => Walk(child, pattern)));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Plumb.slnx"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run inside the repository only."));
}
