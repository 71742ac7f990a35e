namespace Plumb.Postgres.Twin.WhatIf;

/// <summary>A partition that a table could have.</summary>
/// <param name="Name">Its name, which no other of the session has.</param>
/// <param name="Of">What it would be a partition of, and which rows it would hold.</param>
/// <param name="Like">The partition that it would be like: in size, in what is known of its rows, and in its indexes.</param>
public sealed record HypotheticalPartition(Identifier Name, PartitionBound Of, QualifiedName Like);
