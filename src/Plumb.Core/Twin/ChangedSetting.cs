namespace Plumb.Core.Twin;

/// <summary>A setting that the source has otherwise than its engine comes with.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Value">What it is in the source.</param>
/// <param name="Default">What it is out of the box.</param>
public sealed record ChangedSetting(string Name, string Value, string Default);
