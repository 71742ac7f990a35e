using System.Globalization;
using System.Text.RegularExpressions;

namespace Plumb.Postgres.Tests.Schemas;

/// <summary>Schemas that were written to be hard to read and to write again: one file for each corner of each kind of object, and whole realistic ones.</summary>
/// <remarks>A file that needs a newer server says so in its name: <c>15-not-null.pg18.sql</c> is for 18 and later.</remarks>
public static partial class SchemaCorpus
{
    private const int Oldest = 14;

    /// <summary>Every schema, by name.</summary>
    public static IEnumerable<(string Name, string Sql, int MinimumMajor)> All =>
        from path in Directory.EnumerateFiles(Folder, "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        select (NameOf(path), File.ReadAllText(path), MinimumMajorOf(path));

    /// <summary>The schemas that a server of this version can hold.</summary>
    public static IEnumerable<(string Name, string Sql, int MinimumMajor)> For(int major) =>
        All.Where(schema => schema.MinimumMajor <= major);

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Schemas");

    private static string NameOf(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    private static int MinimumMajorOf(string path) =>
        MajorInName.Match(path) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : Oldest;

    [GeneratedRegex(@"\.pg(\d+)\.sql$")]
    private static partial Regex MajorInName { get; }
}
