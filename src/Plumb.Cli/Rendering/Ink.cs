namespace Plumb.Cli.Rendering;

/// <summary>What a piece of text is, which decides its colour.</summary>
internal enum Ink
{
    /// <summary>Text like any other.</summary>
    Plain,

    /// <summary>What the eye should find first.</summary>
    Strong,

    /// <summary>What the eye may skip.</summary>
    Faint,

    /// <summary>The kind of a thing, or a type.</summary>
    Kind,

    /// <summary>What is well.</summary>
    Good,

    /// <summary>What needs care.</summary>
    Warning,

    /// <summary>What is wrong.</summary>
    Bad,
}
