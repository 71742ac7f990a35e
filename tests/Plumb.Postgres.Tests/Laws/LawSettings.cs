using System.Globalization;

namespace Plumb.Postgres.Tests.Laws;

/// <summary>How much the laws are tried; a long soak asks for more.</summary>
internal static class LawSettings
{
    /// <summary>Random schemas for each major version (PLUMB_LAW_CASES).</summary>
    public static int Cases { get; } = Number("PLUMB_LAW_CASES", 20);

    /// <summary>The major versions (PLUMB_LAW_MAJORS, as in <c>15,18</c>); all of them otherwise.</summary>
    public static TheoryData<int> Majors { get; } = Environment.GetEnvironmentVariable("PLUMB_LAW_MAJORS") is { Length: > 0 } text
        ? [.. text.Split(',').Select(major => int.Parse(major, CultureInfo.InvariantCulture))]
        : PostgresServers.Majors;

    /// <summary>Steps of making in each random schema (PLUMB_LAW_OBJECTS).</summary>
    public static int Objects { get; } = Number("PLUMB_LAW_OBJECTS", 70);

    /// <summary>The one schema to try again (PLUMB_LAW_SEED, as a failure prints it); null for new ones.</summary>
    public static int? Seed { get; } = Environment.GetEnvironmentVariable("PLUMB_LAW_SEED") is { Length: > 0 } text
        ? int.Parse(text, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The folder with schemas of others to try as well (PLUMB_LAW_FILES).</summary>
    public static string? Files { get; } = Environment.GetEnvironmentVariable("PLUMB_LAW_FILES") is { Length: > 0 } folder ? folder : null;

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
