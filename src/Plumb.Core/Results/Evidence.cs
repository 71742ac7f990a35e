using System.Text.Json.Serialization;

namespace Plumb.Core.Results;

/// <summary>The receipt of a claim: how Plumb knows what it says.</summary>
/// <remarks>A closed family; each kind says how far the claim may be trusted.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Planned), "planned")]
[JsonDerivedType(typeof(Executed), "executed")]
[JsonDerivedType(typeof(Traced), "traced")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Drilled), "drilled")]
[JsonDerivedType(typeof(Counted), "counted")]
[JsonDerivedType(typeof(Documented), "documented")]
[JsonDerivedType(typeof(Assumed), "assumed")]
public abstract record Evidence
{
    private Evidence()
    {
    }

    /// <summary>A planner was asked.</summary>
    /// <param name="Statement">The statement that was planned.</param>
    /// <param name="Cost">The planner's total cost.</param>
    /// <param name="Plan">The plan as the engine printed it.</param>
    public sealed record Planned(string Statement, double Cost, string Plan) : Evidence;

    /// <summary>A statement was run on a scratch engine, and did what is said.</summary>
    /// <param name="Statement">The statement that was run.</param>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="Milliseconds">How long it took.</param>
    public sealed record Executed(string Statement, string Outcome, double Milliseconds) : Evidence;

    /// <summary>What a statement did was watched: its locks, rewrites and scans.</summary>
    /// <param name="Statement">The statement that was watched.</param>
    /// <param name="Seen">What was seen, such as a lock in words.</param>
    public sealed record Traced(string Statement, string Seen) : Evidence;

    /// <summary>A statement that must fail was tried, and was refused.</summary>
    /// <param name="Statement">The statement that was tried.</param>
    /// <param name="EngineCode">The engine's code of the error, such as SQLSTATE 23514.</param>
    /// <param name="Message">The engine's words.</param>
    public sealed record Refused(string Statement, string EngineCode, string Message) : Evidence;

    /// <summary>A disaster or a migration was rehearsed.</summary>
    /// <param name="Scenario">What was rehearsed.</param>
    /// <param name="Outcome">How it ended.</param>
    /// <param name="Seconds">How long it took.</param>
    public sealed record Drilled(string Scenario, string Outcome, double Seconds) : Evidence;

    /// <summary>Something was counted or read from the engine's own books.</summary>
    /// <param name="What">What was counted.</param>
    /// <param name="Value">The figure.</param>
    /// <param name="Source">Where it was read, such as <c>pg_class</c>.</param>
    public sealed record Counted(string What, double Value, string Source) : Evidence;

    /// <summary>Somebody trustworthy wrote it down.</summary>
    /// <param name="Statement">What is documented.</param>
    /// <param name="Source">Who says so, and where.</param>
    public sealed record Documented(string Statement, string Source) : Evidence;

    /// <summary>Nobody knows; Plumb took it to be so.</summary>
    /// <param name="Assumption">What was assumed.</param>
    /// <param name="Effect">What changes when it is not so.</param>
    public sealed record Assumed(string Assumption, string Effect) : Evidence;
}
