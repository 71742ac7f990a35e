using Plumb.Core.Statements;

namespace Plumb.Core.Catalog.Views;

/// <summary>A view.</summary>
public sealed record View : SchemaObject
{
    /// <summary>Its columns, in their order.</summary>
    public ValueList<Column> Columns { get; init; }

    /// <summary>Its query, as the engine writes it, without a semicolon.</summary>
    public required SqlExpression Definition { get; init; }

    /// <summary>Its settings, such as <c>security_invoker</c> and <c>check_option</c>.</summary>
    public ValueList<Option> Options { get; init; }

    /// <summary>Its triggers.</summary>
    public ValueList<Trigger> Triggers { get; init; }

    /// <summary>Its rules, but for the one that makes it a view.</summary>
    public ValueList<RewriteRule> Rules { get; init; }
}
