namespace Plumb.Core.Catalog.Triggers;

/// <summary>A trigger on changes of the schema.</summary>
public sealed record EventTrigger : GlobalObject
{
    /// <summary>The event, such as <c>ddl_command_end</c>.</summary>
    public required Identifier Event { get; init; }

    /// <summary>The function that it calls.</summary>
    public required QualifiedName Function { get; init; }

    /// <summary>The commands that it is for; empty for all.</summary>
    public ValueList<string> Tags { get; init; }

    /// <summary>When it is switched on.</summary>
    public FiringMode Fires { get; init; }
}
