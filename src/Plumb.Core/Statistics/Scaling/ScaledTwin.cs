using System.Globalization;
using System.Runtime.CompilerServices;
using Plumb.Core.Problems;
using Plumb.Core.Results;
using Plumb.Core.Statistics.Values;
using Plumb.Core.Twin;

namespace Plumb.Core.Statistics.Scaling;

/// <summary>A twin at another size: what its source would look like with more rows, or with fewer.</summary>
/// <remarks>The rules are told in docs/scaling.md.</remarks>
public sealed class ScaledTwin : ITwinSource
{
    private readonly ITwinSource _source;
    private readonly RelationScaler _relations;
    private readonly JointScaler _joint;
    private readonly ScaleNotes _notes;
    private readonly TableGrowth _tables;

    private ScaledTwin(ITwinSource source, RelationScaler relations, JointScaler joint, TableGrowth tables, ScaleNotes notes) =>
        (_source, _relations, _joint, _tables, _notes) = (source, relations, joint, tables, notes);

    /// <inheritdoc/>
    public TwinHeader Header => _source.Header;

    /// <summary>What whoever reads plans should know; complete when everything was read.</summary>
    public ValueList<Note> Notes => _notes.All;

    /// <summary>Looks through a source once, to know what hangs on what.</summary>
    /// <exception cref="PlumbException">The request names something that is not there.</exception>
    public static async Task<ScaledTwin> OpenAsync(ITwinSource source, ScaleRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(request);
        var catalog = source.ReadCatalog();
        var tree = new TableTree(catalog);
        var known = new KnownColumns();
        var rows = new Dictionary<QualifiedName, double>();
        var notes = new ScaleNotes();
        await foreach (var relation in source.ReadRelationsAsync(cancellation))
            Learn(relation, known, rows, notes);

        var tables = new TableGrowth(tree, request, rows);
        foreach (var words in tables.Words)
            notes.Words(words);
        var names = new TableNames(tree);
        var said = request.Columns.GroupBy(column => names.ResolveColumn(column.Column))
            .ToDictionary(column => column.Key, column => column.Last().Power);
        var types = new ColumnTypes(catalog);
        var rules = new GrowthRules(tree, tables, types, known, said);
        var target = TargetOf(source.Header);
        return new(source, new(tree, tables, rules, new(tables, rules, types, known), notes, target),
            new(tree, rules, tables, target, catalog.Statistics.ToDictionary(made => made.Name)), tables, notes);
    }

    /// <summary>By how much a table grows, with its heirs; 1 where there is no such table.</summary>
    public double FactorOf(QualifiedName table) => _tables.WithHeirs(table);

    /// <inheritdoc/>
    public DatabaseCatalog ReadCatalog() => _source.ReadCatalog();

    /// <inheritdoc/>
    public IReadOnlyList<QualifiedName> ReadOrder() => _source.ReadOrder();

    /// <inheritdoc/>
    public async IAsyncEnumerable<RelationStatistics> ReadRelationsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var relation in _source.ReadRelationsAsync(cancellation))
            yield return _relations.Scale(relation);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<JointStatistics> ReadJointAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var joint in _source.ReadJointAsync(cancellation))
            yield return _joint.Scale(joint);
    }

    private static void Learn(RelationStatistics relation, KnownColumns known, Dictionary<QualifiedName, double> rows, ScaleNotes notes)
    {
        if (relation.Kind == RelationKind.Index)
            return;
        rows[relation.Name] = Math.Max(0, relation.CountedRows);
        known.Learn(relation);
        if (relation is { CountedRows: < 0, Pages: > 0 })
            notes.Never(relation.Name);
    }

    private static int TargetOf(TwinHeader header) =>
        header.Settings.Where(setting => setting.Name == "default_statistics_target")
            .Select(setting => int.TryParse(setting.Value, CultureInfo.InvariantCulture, out var target) ? target : ScaleLimits.UsualTarget)
            .FirstOrDefault(ScaleLimits.UsualTarget);
}
