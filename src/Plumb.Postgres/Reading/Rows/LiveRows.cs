using System.Runtime.CompilerServices;
using Npgsql;
using Plumb.Postgres.Connecting;

namespace Plumb.Postgres.Reading.Rows;

/// <summary>Asks a server.</summary>
internal sealed class LiveRows(NpgsqlConnection connection) : RowSource
{
    public override async IAsyncEnumerable<Row> AskAsync(Question question, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = connection.Command(question.Query);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        while (await row.AdvanceAsync(cancellation))
            yield return row;
    }

    /// <summary>All of them go in one round trip.</summary>
    public override async Task AskAllAsync(
        IReadOnlyList<Question> questions, Action<int, Row> take, Action<int> answered, CancellationToken cancellation)
    {
        await using var batch = connection.CreateBatch();
        foreach (var question in questions)
            batch.BatchCommands.Add(SqlCommands.BatchCommand(question.Query));

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var row = new Row(reader);
        for (var i = 0; i < questions.Count; i++)
        {
            while (await row.AdvanceAsync(cancellation))
                take(i, row);
            answered(i);
            await reader.NextResultAsync(cancellation);
        }
    }
}
