namespace Plumb.Core.Problems;

/// <summary>What kind of trouble a problem is. The number is the program's exit code.</summary>
public enum ProblemKind
{
    /// <summary>What the user gave is wrong: a flag, a name, a file.</summary>
    BadInput = 2,

    /// <summary>An engine, the network, a disk or the machine failed.</summary>
    EngineFailed = 3,

    /// <summary>Plumb could, but will not, because it would be unsafe.</summary>
    Refused = 4,
}
