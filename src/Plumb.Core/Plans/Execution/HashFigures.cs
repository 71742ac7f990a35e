namespace Plumb.Core.Plans.Execution;

/// <summary>The table of a hash join; more than one batch means that it did not fit its memory.</summary>
/// <param name="Buckets">How many buckets it had in the end.</param>
/// <param name="OriginalBuckets">How many it had at first.</param>
/// <param name="Batches">How many batches it had in the end.</param>
/// <param name="OriginalBatches">How many it had at first.</param>
public sealed record HashFigures(long Buckets, long OriginalBuckets, long Batches, long OriginalBatches);
