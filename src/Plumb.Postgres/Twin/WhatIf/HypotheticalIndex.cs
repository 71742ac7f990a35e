namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>An index that could be made.</summary>
/// <param name="Table">The table; of a partitioned one, every partition gets its part.</param>
/// <param name="Index">The index, under a name that no other of the session has.</param>
public sealed record HypotheticalIndex(QualifiedName Table, TableIndex Index);
