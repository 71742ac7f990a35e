namespace Plumb.Core.Catalog.Routines;

/// <summary>A language that routines can be written in.</summary>
public sealed record ProceduralLanguage : GlobalObject
{
    /// <summary>Whether those who are not superusers may use it.</summary>
    public bool Trusted { get; init; }

    /// <summary>The function that runs routines.</summary>
    public required QualifiedName Handler { get; init; }

    /// <summary>The function that runs nameless blocks.</summary>
    public QualifiedName? Inline { get; init; }

    /// <summary>The function that checks routines.</summary>
    public QualifiedName? Validator { get; init; }
}
