using Plumb.Core.Problems;
using Plumb.Core.Results;
using Plumb.Core.Statistics.Scaling;
using Plumb.Core.Twin;

namespace Plumb.Postgres.Twin.Planning;

/// <summary>At what size a twin is planned on.</summary>
public sealed record TwinSize
{
    /// <summary>What grows, and by how much.</summary>
    public required ScaleRequest Request { get; init; }

    /// <summary>How long after its taking the twin is; tables grow until then as they did since <see cref="Since"/>.</summary>
    public TimeSpan? Ahead { get; init; }

    /// <summary>The file of an older twin of the same database.</summary>
    public string? Since { get; init; }

    /// <summary>The size in words.</summary>
    public required string Name { get; init; }

    /// <summary>What a user asks for; null where it is nothing.</summary>
    /// <param name="scale">Factors, such as <c>10x</c> and <c>orders=100x</c>.</param>
    /// <param name="grows">Words on columns, such as <c>orders.note=no</c>.</param>
    /// <param name="at">A span of time, such as <c>+24months</c>.</param>
    /// <param name="since">The older twin that growth is measured from.</param>
    /// <exception cref="PlumbException">Something is not of its form, or half of it is missing.</exception>
    public static TwinSize? Read(string[] scale, string[] grows, string? at, string? since)
    {
        ArgumentNullException.ThrowIfNull(scale);
        ArgumentNullException.ThrowIfNull(grows);
        if ((at is null) != (since is null))
            throw new PlumbException(HalfOfTime());
        if (scale.Length == 0 && at is null)
            return grows.Length == 0 ? null : throw new PlumbException(NothingGrows(grows[0]));

        return new()
        {
            Request = ScaleRequest.Parse(scale, grows),
            Ahead = at is null ? null : TimeSpanAhead.Parse(at),
            Since = since,
            Name = string.Join(", ", scale.Concat(at is null ? [] : [at])),
        };
    }

    /// <summary>The twin at this size, and what a reader should know of how it came to be.</summary>
    internal async Task<(ScaledTwin Twin, ValueList<Note> Notes)> OpenAsync(TwinFile file, CancellationToken cancellation)
    {
        if (Ahead is not { } ahead)
            return (await ScaledTwin.OpenAsync(file, Request, cancellation), []);

        using var older = TwinFiles.Open(Since!);
        var (trend, notes) = await TableTrend.ExtendAsync(older, file, ahead, cancellation);
        // What is said of a table stands behind what was measured, so that it holds.
        var request = Request with { Tables = [.. trend.Tables, .. Request.Tables] };
        return (await ScaledTwin.OpenAsync(file, request, cancellation), notes);
    }

    private static Problem HalfOfTime() => new("scale-half-of-time", "--at and --since belong together.",
        "How much a database grows until a time is told by an older twin.", "Give both, as in --at +24months --since older.twin.")
    {
        Kind = ProblemKind.BadInput,
    };

    private static Problem NothingGrows(string column) => new("scale-without-factor", $"It was said how {column.Split('=')[0]} grows, but no table does.",
        "A column's values follow the rows of its table.", "Give a factor with --scale.")
    {
        Kind = ProblemKind.BadInput,
    };
}
