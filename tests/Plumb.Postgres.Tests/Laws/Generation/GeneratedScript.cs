namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>A random schema, as somebody would have written it by hand over the years.</summary>
internal sealed record GeneratedScript(int Major, int Seed, ValueList<GeneratedStatement> Statements)
{
    /// <summary>How many statements to leave out at a time; smaller and smaller, because what was once needed stays needed.</summary>
    private int Chunk { get; init; } = int.MaxValue;

    /// <summary>The script without some of its statements; the engine refuses what then lacks its ground, which is no matter.</summary>
    public IEnumerable<GeneratedScript> Smaller()
    {
        for (var chunk = Math.Min(Chunk, Math.Max(1, Statements.Count / 2)); chunk > 0; chunk /= 2)
        {
            for (var start = 0; start < Statements.Count; start += chunk)
                yield return this with { Chunk = chunk, Statements = [.. Statements.Take(start), .. Statements.Skip(start + chunk)] };
        }
    }

    public override string ToString() =>
        $"""
        -- PostgreSQL {Major}, seed {Seed}
        {string.Join("\n", Statements.Select(statement => statement.Text + ";"))}
        """;
}
