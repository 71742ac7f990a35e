namespace Plumb.Postgres.Server;

/// <summary>Something that an engine was built without.</summary>
/// <param name="What">What it lacks, such as <c>lz4</c>.</param>
/// <param name="Consequence">What cannot be done on it.</param>
public sealed record EngineLack(string What, string Consequence);
