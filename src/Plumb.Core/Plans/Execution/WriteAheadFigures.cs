namespace Plumb.Core.Plans.Execution;

/// <summary>What was written ahead.</summary>
/// <param name="Records">How many records.</param>
/// <param name="PageImages">How many whole pages.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="BuffersFull">How often there was no room to write them to; from version 18.</param>
public sealed record WriteAheadFigures(long Records, long PageImages, long Bytes, long? BuffersFull);
