using Plumb.Core.Statements;
using Plumb.Postgres.Scripts;

namespace Plumb.Workloads;

/// <summary>SQL files that come with these workloads.</summary>
internal static class SqlResource
{
    /// <summary>The statements of a file, in their order.</summary>
    public static async Task<IReadOnlyList<SqlExpression>> StatementsAsync(string file, CancellationToken cancellation)
    {
        var stream = typeof(SqlResource).Assembly.GetManifestResourceStream(file) ?? throw new FileNotFoundException($"There is no {file}.", file);
        using var source = await ScriptSource.OpenAsync(stream, file, cancellation);
        var splitter = new ScriptSplitter(source.Reader, file);
        var statements = new List<SqlExpression>();
        while (await splitter.NextAsync(cancellation) is { } item)
        {
            if (item is ScriptItem.Statement statement)
                statements.Add(new(statement.Text));
        }

        return statements;
    }
}
