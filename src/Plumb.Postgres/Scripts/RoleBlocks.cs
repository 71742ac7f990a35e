namespace Plumb.Postgres.Scripts;

/// <summary>Understands the blocks that make a role unless there is one: <c>DO $$ ... CREATE ROLE app ... $$</c>.</summary>
internal static class RoleBlocks
{
    /// <summary>Words that a block which only makes roles does not hold.</summary>
    private static readonly string[] Others = ["EXECUTE", "ALTER", "DROP", "GRANT", "REVOKE", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "COPY", "CALL", "COMMENT"];

    internal static bool Recognises(StatementWords words)
    {
        if (!words[0].Is("DO") || Body(words) is not { } body)
            return false;
        var makesOther = Enumerable.Range(0, body.Count).Any(i => body[i].Is("CREATE") && !IsRole(body[i + 1]));
        return !makesOther && body.Has("CREATE") && !Others.Any(body.Has);
    }

    internal static IEnumerable<string> NamesIn(StatementWords words) =>
        Body(words) is not { } body
            ? []
            : Enumerable.Range(0, body.Count).Where(i => body[i].Is("CREATE") && IsRole(body[i + 1])).Select(i => body.NameAt(i + 2)).OfType<string>();

    private static bool IsRole(StatementWord word) => word.Text is "ROLE" or "USER" or "GROUP";

    private static StatementWords? Body(StatementWords words)
    {
        var text = words.All.FirstOrDefault(word => word.Kind == SqlTokenKind.DollarText).Text;
        if (text is null)
            return null;
        var tag = text.IndexOf('$', 1) + 1;
        return StatementWords.Of(text[tag..^tag]);
    }
}
