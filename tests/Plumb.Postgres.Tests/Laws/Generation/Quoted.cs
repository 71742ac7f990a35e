namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Writes names and texts the plainest way there is, so that nothing of the renderer under test is used.</summary>
internal static class Quoted
{
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string List(IEnumerable<string> items) => string.Join(", ", items);
}
