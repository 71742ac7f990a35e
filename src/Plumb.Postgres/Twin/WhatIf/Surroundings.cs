namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What holds for all questions of one call.</summary>
/// <param name="Settings">Settings that are other than the twin's.</param>
/// <param name="Gained">The numbers of statistics and partitions that tables have besides their own.</param>
/// <param name="Lost">The statistics that tables lack.</param>
internal sealed record Surroundings(ValueList<Option> Settings, ValueList<uint> Gained, ValueList<QualifiedName> Lost)
{
    public static Surroundings Of(WhatIfQuestion question) => new(
        question.Settings,
        [
            .. question.VisibleStatistics.Select(statistics => statistics.Number),
            .. question.VisiblePartitions.Select(partition => partition.Number),
        ],
        question.HiddenStatistics);
}
