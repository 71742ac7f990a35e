using Plumb.Core.Problems;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What can be wrong with a hypothesis.</summary>
internal static class WhatIfProblems
{
    public static Problem NoTable(QualifiedName table) => new(
        "what-if-table-missing",
        $"The twin has no table {table} that could have an index.",
        "An index is of a table, of a partitioned one, or of a materialised view.",
        "Name a table of the twin.")
    { Kind = ProblemKind.BadInput };

    public static Problem NoIndex(QualifiedName index) => new(
        "what-if-index-missing",
        $"The twin has no index {index}.",
        "Only an index that is there can be hidden.",
        "Name an index of the twin.")
    { Kind = ProblemKind.BadInput };

    public static Problem NoPartition(QualifiedName table) => new(
        "what-if-partition-unlike",
        $"There is no {table} that a partition could be of, or be like.",
        "A partition is of a partitioned table, and like one that holds rows.",
        "Name a partitioned table of the twin, and one of its partitions.")
    { Kind = ProblemKind.BadInput };

    public static Problem NoStatistics(QualifiedName statistics) => new(
        "what-if-statistics-missing",
        $"The twin has no extended statistics {statistics}.",
        "Only what is there can be hidden.",
        "Name statistics of the twin.")
    { Kind = ProblemKind.BadInput };

    public static Problem StatisticsRefused(QualifiedName statistics, string reason) => new(
        "what-if-statistics-refused",
        $"What is said to be known of {statistics} could not be loaded.",
        reason,
        "Give values that the columns could have.")
    { Kind = ProblemKind.BadInput };

    public static Problem Unplannable(string code, string reason) => new(
        "what-if-statement-refused",
        $"The engine does not plan the statement: {reason}",
        "What it costs cannot be told.",
        "Mend the statement.")
    { Kind = ProblemKind.BadInput, EngineCode = code };
}
