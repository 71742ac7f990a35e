using System.Runtime.CompilerServices;
using Plumb.Core.Statistics;

namespace Plumb.Core.Twin;

/// <summary>All that a twin is made of, in memory.</summary>
public sealed record TwinContent : ITwinSource
{
    /// <inheritdoc/>
    public required TwinHeader Header { get; init; }

    /// <summary>The catalog.</summary>
    public required DatabaseCatalog Catalog { get; init; }

    /// <summary>The statistics of tables, materialised views and indexes.</summary>
    public ValueList<RelationStatistics> Relations { get; init; }

    /// <summary>The extended statistics.</summary>
    public ValueList<JointStatistics> Joint { get; init; }

    /// <inheritdoc/>
    public DatabaseCatalog ReadCatalog() => Catalog;

    /// <inheritdoc/>
    public IReadOnlyList<QualifiedName> ReadOrder() => [.. Relations.Select(relation => relation.Name)];

    /// <inheritdoc/>
    public IAsyncEnumerable<RelationStatistics> ReadRelationsAsync(CancellationToken cancellation) => Each(Relations, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<JointStatistics> ReadJointAsync(CancellationToken cancellation) => Each(Joint, cancellation);

    /// <summary>Reads all of another source into memory.</summary>
    public static async Task<TwinContent> OfAsync(ITwinSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new()
        {
            Header = source.Header,
            Catalog = source.ReadCatalog(),
            Relations = (await source.ReadRelationsAsync(cancellation).ToListAsync(cancellation)).ToValueList(),
            Joint = (await source.ReadJointAsync(cancellation).ToListAsync(cancellation)).ToValueList(),
        };
    }

    private static async IAsyncEnumerable<T> Each<T>(ValueList<T> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var item in (IEnumerable<T>)items)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return item;
        }

        await Task.CompletedTask;
    }
}
