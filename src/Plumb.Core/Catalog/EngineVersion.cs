namespace Plumb.Core.Catalog;

/// <summary>The product and version of a database server.</summary>
/// <param name="Product">The product's name: "PostgreSQL".</param>
/// <param name="Major">The version that decides what it can do: 18.</param>
/// <param name="Text">The version as the server says it: "18.4".</param>
public sealed record EngineVersion(string Product, int Major, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Product} {Text}";
}
