using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading;

/// <summary>Keeps secrets of foreign servers and user mappings out of the catalog.</summary>
internal static class SecretOptions
{
    private static readonly string[] Marks = ["password", "passwd", "passcode", "secret", "token", "credential", "private", "api_key", "apikey"];

    /// <summary>The settings that may be shown, and the names of those that may not.</summary>
    public static (ValueList<Option> Shown, ValueList<string> Withheld) Split(ValueList<Option> options) =>
        (options.Where(option => !IsSecret(option.Name)).ToValueList(),
         options.Where(option => IsSecret(option.Name)).Select(option => option.Name).ToValueList());

    /// <summary>Settings without the values of secret ones, so that those never leave the server.</summary>
    public static Sql Withheld(Sql options) =>
        $"""
        CASE WHEN {options} IS NOT NULL THEN
            ARRAY(SELECT CASE WHEN split_part(o.o, '=', 1) ~* {new SqlValue(string.Join('|', Marks))} THEN split_part(o.o, '=', 1) || '=' ELSE o.o END
                  FROM unnest({options}) WITH ORDINALITY o (o, place) ORDER BY o.place) END
        """;

    private static bool IsSecret(string name) => Marks.Any(mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
