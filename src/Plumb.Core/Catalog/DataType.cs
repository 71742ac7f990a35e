namespace Plumb.Core.Catalog;

/// <summary>A type as the engine writes it, such as <c>numeric(12,2)</c> or <c>shop.status[]</c>.</summary>
public readonly record struct DataType
{
    private readonly string? _text;

    /// <summary>Takes the type as the engine writes it.</summary>
    public DataType(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        _text = text;
    }

    /// <summary>The type as the engine writes it.</summary>
    public string Text => _text ?? "";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
