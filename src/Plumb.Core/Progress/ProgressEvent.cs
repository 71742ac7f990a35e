namespace Plumb.Core.Progress;

/// <summary>What a long task says while it runs; terminal, journal, web page and agents listen.</summary>
public abstract record ProgressEvent
{
    private ProgressEvent(string task) => Task = task;

    /// <summary>What is being done, as a phrase: "Reading the catalog".</summary>
    public string Task { get; }

    /// <summary>A task begins.</summary>
    public sealed record Started(string Task) : ProgressEvent(Task);

    /// <summary>A task has come so far.</summary>
    /// <param name="Task">What is being done.</param>
    /// <param name="Done">How much of it is done, in <paramref name="Unit"/>s.</param>
    /// <param name="Total">How much there is, or null when nobody knows yet.</param>
    /// <param name="Unit">What is counted: "statements", "bytes".</param>
    public sealed record Advanced(string Task, long Done, long? Total, string Unit) : ProgressEvent(Task);

    /// <summary>A task has ended well.</summary>
    public sealed record Finished(string Task) : ProgressEvent(Task);
}
