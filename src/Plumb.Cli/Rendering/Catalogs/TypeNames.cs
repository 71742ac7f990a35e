namespace Plumb.Cli.Rendering.Catalogs;

/// <summary>The short names of types whose long names PostgreSQL prints.</summary>
internal static class TypeNames
{
    private const string WithZone = " with time zone";
    private const string WithoutZone = " without time zone";

    /// <summary>Such as <c>timestamptz(3)[]</c> for <c>timestamp(3) with time zone[]</c>.</summary>
    public static string Short(string type)
    {
        var end = type.TrimEnd('[', ']').Length;
        var (name, array) = (type[..end], type[end..]);
        return name switch
        {
            _ when name.EndsWith(WithZone, StringComparison.Ordinal) => WithTz(name[..^WithZone.Length]) + array,
            _ when name.EndsWith(WithoutZone, StringComparison.Ordinal) => name[..^WithoutZone.Length] + array,
            _ when name.StartsWith("character varying", StringComparison.Ordinal) => $"varchar{name["character varying".Length..]}{array}",
            _ when name.StartsWith("character(", StringComparison.Ordinal) => $"char{name["character".Length..]}{array}",
            _ => type,
        };
    }

    private static string WithTz(string name) =>
        name.IndexOf('(', StringComparison.Ordinal) is var bracket and >= 0 ? $"{name[..bracket]}tz{name[bracket..]}" : $"{name}tz";
}
