namespace Plumb.Core.Problems;

/// <summary>Carries a <see cref="Problem"/> up to the face that shows it.</summary>
public sealed class PlumbException(Problem problem, Exception? cause = null) : Exception(problem.What, cause)
{
    /// <summary>What went wrong, why, and how to fix it.</summary>
    public Problem Problem { get; } = problem;
}
