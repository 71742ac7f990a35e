namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What holds for all questions of one call.</summary>
internal sealed record Surroundings(ValueList<Option> Settings, ValueList<WhatIfStatistics> Gained, ValueList<QualifiedName> Lost)
{
    public static Surroundings Of(WhatIfQuestion question) => new(question.Settings, question.VisibleStatistics, question.HiddenStatistics);
}
