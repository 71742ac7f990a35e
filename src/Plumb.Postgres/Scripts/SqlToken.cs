namespace Plumb.Postgres.Scripts;

/// <summary>One piece of SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Ends">False for a quote, a comment or a dollar tag that opens and never closes.</param>
public readonly record struct SqlToken(SqlTokenKind Kind, int Start, int Length, bool Ends = true)
{
    /// <summary>Where the next token begins.</summary>
    public int End => Start + Length;

    /// <summary>Whether it separates and means nothing.</summary>
    public bool IsBlank => Kind is SqlTokenKind.Space or SqlTokenKind.LineComment or SqlTokenKind.BlockComment;

    /// <summary>The token's own characters.</summary>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
