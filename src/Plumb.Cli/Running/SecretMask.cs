using System.Text.RegularExpressions;

namespace Plumb.Cli.Running;

/// <summary>Strikes passwords out of text that comes from causes, whose words are not ours, and from what the user typed.</summary>
internal static partial class SecretMask
{
    private const string Struck = "********";

    /// <summary>The text without what looks like a password, and without the one of the environment.</summary>
    public static string Over(string text, string? known)
    {
        var masked = InBrokenUri().Replace(InUri().Replace(InPair().Replace(text, $"$1{Struck}"), $"$1{Struck}$2"), $"$1{Struck}$2");
        return string.IsNullOrEmpty(known) ? masked : masked.Replace(known, Struck, StringComparison.Ordinal);
    }

    [GeneratedRegex(
        """((?:password|pwd|passphrase)\s*[=:]\s*)(?:'(?:[^'\\]|\\.|'')*'|"(?:[^"]|"")*"|(?:\\.|[^\s;])+)""", RegexOptions.IgnoreCase)]
    private static partial Regex InPair();

    [GeneratedRegex("""(\b\w+:?//[^\s:/@]*:)\S+(@)""")]
    private static partial Regex InUri();

    /// <summary>Somebody forgot the slashes, or the host.</summary>
    [GeneratedRegex("""(\bpostgres(?:ql)?:)[^\s/]\S*(@)""", RegexOptions.IgnoreCase)]
    private static partial Regex InBrokenUri();
}
