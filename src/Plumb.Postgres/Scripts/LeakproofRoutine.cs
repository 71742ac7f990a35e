namespace Plumb.Postgres.Scripts;

/// <summary>Lets a plain role make a routine that is to be leakproof, which only a superuser may say of one.</summary>
internal static class LeakproofRoutine
{
    internal static bool Recognises(StatementWords words) =>
        words[0].Is("CREATE") && words.IndexOf("LEAKPROOF") > 0 && (words.IndexOf("FUNCTION") is > 0 and <= 3 || words.IndexOf("PROCEDURE") is > 0 and <= 3);

    /// <summary>The statement with blanks in the place of the word, so that every other character stays where it is.</summary>
    internal static string Without(StatementWords words, string text)
    {
        var word = words[words.IndexOf("LEAKPROOF")];
        return $"{text.AsSpan(0, word.Start)}{new string(' ', word.Length)}{text.AsSpan(word.Start + word.Length)}";
    }
}
