using Plumb.Core.Problems;
using Plumb.Core.Results;
using Plumb.Core.Twin;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>Finds from two twins of a database how fast each table grows, and what that makes of it later.</summary>
/// <remarks>The line through the two counts goes on. A table that shrinks ends at one row in a thousand.</remarks>
public static class TableTrend
{
    private static readonly TimeSpan LeastSpan = TimeSpan.FromMinutes(1);

    /// <summary>The factors at which tables will be.</summary>
    /// <param name="older">The older twin.</param>
    /// <param name="newer">The newer one, which is scaled.</param>
    /// <param name="ahead">How long after the newer one.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="PlumbException">The twins are not one after the other.</exception>
    public static async Task<(ScaleRequest Request, ValueList<Note> Notes)> ExtendAsync(
        ITwinSource older, ITwinSource newer, TimeSpan ahead, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var span = newer.Header.Taken - older.Header.Taken;
        if (span < LeastSpan)
            throw new PlumbException(ScaleProblems.NotOlder(older.Header.Source));

        var (before, now) = (await RowsAsync(older, cancellation), await RowsAsync(newer, cancellation));
        var tree = new TableTree(newer.ReadCatalog());
        var notes = new ScaleNotes();
        var factors = new List<(string, double)>();
        foreach (var root in tree.All.Where(table => table.PartitionOf is null))
        {
            var (then, rows) = (Sum(tree, before, root), Sum(tree, now, root));
            if (rows <= 0)
                notes.NoGrowth(root.Name, "it has no rows, or was never analysed");
            else if (!before.ContainsKey(root.Name))
                notes.NoGrowth(root.Name, "the older twin does not have it");
            else
                factors.Add((root.Name.ToString(), Factor(then, rows, ahead / span)));
        }

        return (new() { Tables = [.. factors] }, notes.All);
    }

    private static double Factor(double then, double now, double spans) =>
        Math.Clamp(1 + ((now - then) / now * spans), ScaleLimits.LeastFactor, ScaleLimits.MostFactor);

    private static double Sum(TableTree tree, Dictionary<QualifiedName, double> rows, Table root) =>
        tree.WithHeirs(root.Name).Where(table => tree.Find(table) is { PartitionKey: null }).Sum(table => rows.GetValueOrDefault(table));

    private static async Task<Dictionary<QualifiedName, double>> RowsAsync(ITwinSource twin, CancellationToken cancellation)
    {
        var rows = new Dictionary<QualifiedName, double>();
        await foreach (var relation in twin.ReadRelationsAsync(cancellation))
        {
            if (relation.Kind != RelationKind.Index)
                rows[relation.Name] = Math.Max(0, relation.CountedRows);
        }

        return rows;
    }
}
