namespace Plumb.Core.Problems;

/// <summary>Something that stopped Plumb, told so that a person can mend it.</summary>
/// <param name="Code">A stable name such as <c>engine-not-found</c>; documented in docs/problems.md.</param>
/// <param name="What">What happened, naming the object.</param>
/// <param name="Why">Why it happened, or what it would have done.</param>
/// <param name="Fix">One imperative sentence that mends it.</param>
public sealed record Problem(string Code, string What, string Why, string Fix)
{
    /// <summary>What kind of trouble it is; decides the exit code.</summary>
    public required ProblemKind Kind { get; init; }

    /// <summary>Where in the user's input it is, if it is there.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The engine's own code of the error, such as SQLSTATE 42P01.</summary>
    public string? EngineCode { get; init; }

    /// <summary>The nearest right word, where a word was wrong.</summary>
    public string? DidYouMean { get; init; }
}
