namespace Plumb.Core.Statements;

/// <summary>SQL that an engine printed from its own catalog, or that a user wrote and the engine took.</summary>
/// <remarks>It is kept as text and never edited; making one from any other source is a defect.</remarks>
public readonly record struct SqlExpression
{
    private readonly string? _text;

    /// <summary>Takes text that an engine printed.</summary>
    public SqlExpression(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The text.</summary>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
