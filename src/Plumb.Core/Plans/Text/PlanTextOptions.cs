namespace Plumb.Core.Plans.Text;

/// <summary>How a plan is printed.</summary>
public sealed record PlanTextOptions
{
    /// <summary>The columns that a line may have; what is longer goes on below. Null lets lines be as long as they are.</summary>
    public int? Width { get; init; }

    /// <summary>Whether costs, rows and whatever was measured are printed.</summary>
    public bool Figures { get; init; } = true;

    /// <summary>Whether the expressions that each node gives are printed, where the plan says them: only a verbose one does.</summary>
    public bool Output { get; init; } = true;

    /// <summary>How names are written; an engine's dialect knows which of them need quotes.</summary>
    public Func<Identifier, string> Name { get; init; } = QualifiedName.Written;
}
