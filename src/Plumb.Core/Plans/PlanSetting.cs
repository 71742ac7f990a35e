namespace Plumb.Core.Plans;

/// <summary>A setting that moves plans.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, with its unit.</param>
public sealed record PlanSetting(string Name, string Value);
