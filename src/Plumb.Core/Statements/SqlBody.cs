namespace Plumb.Core.Statements;

/// <summary>Source text in another language, such as a routine's, that must reach the engine byte for byte and stay readable.</summary>
public readonly record struct SqlBody
{
    private readonly string? _text;

    /// <summary>Takes the source as it is.</summary>
    public SqlBody(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>The source.</summary>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
