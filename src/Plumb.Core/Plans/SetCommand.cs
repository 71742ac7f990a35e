namespace Plumb.Core.Plans;

/// <summary>Which rows a set operation gives.</summary>
public enum SetCommand
{
    /// <summary>The rows that both sides have, each once.</summary>
    Intersect,

    /// <summary>The rows that both sides have, as often as both have them.</summary>
    IntersectAll,

    /// <summary>The rows that only the first side has, each once.</summary>
    Except,

    /// <summary>The rows that the first side has more often, that many times.</summary>
    ExceptAll,
}
