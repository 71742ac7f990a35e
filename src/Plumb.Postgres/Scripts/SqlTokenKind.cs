namespace Plumb.Postgres.Scripts;

/// <summary>What a piece of SQL text is.</summary>
public enum SqlTokenKind
{
    /// <summary>Blanks, tabs, ends of lines.</summary>
    Space,

    /// <summary>From two dashes to the end of the line.</summary>
    LineComment,

    /// <summary>Between slash-star and star-slash, which nest.</summary>
    BlockComment,

    /// <summary>A word without quotes: a keyword or a name that folds to lower case.</summary>
    Word,

    /// <summary>A name in double quotes, with or without <c>U&amp;</c>.</summary>
    QuotedName,

    /// <summary>A string in single quotes, with or without a letter before it.</summary>
    Text,

    /// <summary>A string between dollar tags.</summary>
    DollarText,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A numbered place for a value, such as <c>$1</c>.</summary>
    Parameter,

    /// <summary>One or more signs of an operator.</summary>
    Operator,

    /// <summary>One of <c>( ) [ ] , ; : .</c></summary>
    Punctuation,

    /// <summary>A backslash outside quotes: a command of psql, not SQL.</summary>
    Backslash,

    /// <summary>A sign that SQL does not use.</summary>
    Unknown,
}
