using Plumb.Core.Statistics;

namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>What is known of a table: its size, and its columns by their numbers.</summary>
internal sealed record TableFacts(long Pages, float CountedRows, IReadOnlyDictionary<int, ColumnStatistics> Columns);
