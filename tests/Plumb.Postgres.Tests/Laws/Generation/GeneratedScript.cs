namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>A random schema, as somebody would have written it by hand over the years.</summary>
internal sealed record GeneratedScript(int Major, int Seed, ValueList<GeneratedStatement> Statements)
{
    /// <summary>The script without some of its statements; the engine refuses what then lacks its ground, which is no matter.</summary>
    public IEnumerable<GeneratedScript> Smaller()
    {
        for (var chunk = Statements.Count / 2; chunk > 0; chunk /= 2)
        {
            for (var start = 0; start < Statements.Count; start += chunk)
                yield return this with { Statements = [.. Statements.Take(start), .. Statements.Skip(start + chunk)] };
        }
    }

    public override string ToString() =>
        $"""
        -- PostgreSQL {Major}, seed {Seed}
        {string.Join("\n", Statements.Select(statement => statement.Text + ";"))}
        """;
}
