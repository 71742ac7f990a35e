namespace Plumb.Core.Results;

/// <summary>How much a finding matters. The order is from least to most.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It will cost something one day.</summary>
    Warning,

    /// <summary>It is wrong now.</summary>
    Error,
}
