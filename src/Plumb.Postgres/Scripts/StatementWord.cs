namespace Plumb.Postgres.Scripts;

/// <summary>One token of a statement that is neither blank nor a comment.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word in capitals; anything else as it is written.</param>
/// <param name="Start">Where it begins in the statement.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Depth">How many parentheses are open around it.</param>
internal readonly record struct StatementWord(SqlTokenKind Kind, string Text, int Start, int Length, int Depth)
{
    /// <summary>Whether it is this keyword.</summary>
    internal bool Is(string keyword) => Kind == SqlTokenKind.Word && Text == keyword;

    /// <summary>Whether it is this sign.</summary>
    internal bool IsSign(string sign) => Kind == SqlTokenKind.Punctuation && Text == sign;

    /// <summary>Whether it can be a name.</summary>
    internal bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName;
}
