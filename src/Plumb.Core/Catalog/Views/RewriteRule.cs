using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Views;

/// <summary>A rule that rewrites statements on a table or a view.</summary>
public sealed record RewriteRule
{
    /// <summary>Its name.</summary>
    public required Identifier Name { get; init; }

    /// <summary>The statement that makes it, as the engine writes it.</summary>
    public required SqlExpression Definition { get; init; }

    /// <summary>When it is switched on.</summary>
    public FiringMode Fires { get; init; }

    /// <summary>What the owner says of it.</summary>
    public string? Comment { get; init; }
}
