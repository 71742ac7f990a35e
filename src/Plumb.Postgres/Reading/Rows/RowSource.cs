namespace Plumb.Postgres.Reading.Rows;

/// <summary>Answers questions about a database: a server does, or what a script recorded of one.</summary>
internal abstract class RowSource
{
    /// <summary>Asks one question; the row is the same object each time, and holds until the next.</summary>
    public abstract IAsyncEnumerable<Row> AskAsync(Question question, CancellationToken cancellation);

    /// <summary>Asks several questions in their order, as one where that is quicker.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="take">Takes a row of the question with that number.</param>
    /// <param name="answered">Hears that the question with that number is answered.</param>
    /// <param name="cancellation">Ends it.</param>
    public abstract Task AskAllAsync(IReadOnlyList<Question> questions, Action<int, Row> take, Action<int> answered, CancellationToken cancellation);
}
