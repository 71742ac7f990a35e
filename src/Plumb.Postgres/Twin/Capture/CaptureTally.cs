using Plumb.Core.Progress;
using Plumb.Core.Statistics;
using Plumb.Core.Twin;

namespace Plumb.Postgres.Twin.Capture;

/// <summary>Counts what goes by on its way into a twin, and tells how far it is.</summary>
internal sealed class CaptureTally(IProgress<ProgressEvent> progress, string task)
{
    private const int Step = 100;

    private int _relations;

    /// <summary>What has gone by.</summary>
    public TwinCounts Counts { get; private set; } = new();

    public async IAsyncEnumerable<RelationStatistics> Counted(IAsyncEnumerable<RelationStatistics> relations)
    {
        await foreach (var relation in relations)
        {
            Counts = Counts.With(relation);
            yield return relation;
            if (++_relations % Step == 0)
                progress.Report(new ProgressEvent.Advanced(task, _relations, null, "relations"));
        }
    }

    public async IAsyncEnumerable<JointStatistics> Counted(IAsyncEnumerable<JointStatistics> joint)
    {
        await foreach (var statistics in joint)
        {
            Counts = Counts.With(statistics);
            yield return statistics;
        }
    }
}
