using System.Text;

namespace Plumb.Postgres.Rendering.Routines;

/// <summary>Knows which server parameters are lists, and takes their stored text apart.</summary>
/// <remarks>
/// A list is stored with its items quoted as names; written as one string it would become a list of one item with commas in it.
/// </remarks>
internal static class SettingList
{
    /// <summary>The values that SET must be given, one for each item.</summary>
    public static IReadOnlyList<string> Values(Option setting) =>
        IsList(setting.Name) && Split(setting.Value) is { Count: > 0 } items ? items : [setting.Value];

    private static bool IsList(string name) => name.ToLowerInvariant() is
        "search_path" or "temp_tablespaces" or "session_preload_libraries" or "shared_preload_libraries" or "local_preload_libraries"
        or "unix_socket_directories" or "oauth_validator_libraries";

    private static List<string> Split(string text)
    {
        var items = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ',' || char.IsWhiteSpace(text[i]))
                i++;
            else
                items.Add(text[i] == '"' ? TakeQuoted(text, ref i) : TakePlain(text, ref i));
        }

        return items;
    }

    private static string TakePlain(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && text[i] != ',' && !char.IsWhiteSpace(text[i]))
            i++;
        return text[start..i];
    }

    private static string TakeQuoted(string text, ref int i)
    {
        var item = new StringBuilder();
        for (i++; i < text.Length; i++)
        {
            if (text[i] != '"')
                item.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"')
                item.Append(text[i++]);
            else
                break;
        }

        i++;
        return item.ToString();
    }
}
