using FsCheck;
using FsCheck.Fluent;

namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Makes random scripts for FsCheck, and makes failing ones smaller.</summary>
internal static class ScriptGenerator
{
    /// <summary>Every kind of statement that there is.</summary>
    public static IReadOnlyList<Maker> Makers { get; } =
    [
        .. SchemaMakers.All, .. TypeMakers.All, .. RoutineMakers.All, .. OperatorMakers.All, .. TableMakers.All, .. PartitionMakers.All,
        .. ConstraintMakers.All, .. IndexMakers.All, .. AlterMakers.All, .. ViewMakers.All, .. TriggerMakers.All, .. AccessMakers.All,
        .. ServerMakers.All, .. SearchMakers.All,
    ];

    /// <summary>Scripts for one major version of the server.</summary>
    public static Arbitrary<GeneratedScript> For(int major, int objects) => Arb.From(
        Gen.Choose(1, int.MaxValue - 1).Select(seed => Write(seed, major, objects)),
        script => script.Smaller());

    /// <summary>The script of a seed; the same seed gives the same script.</summary>
    public static GeneratedScript Write(int seed, int major, int objects)
    {
        var draft = new Draft(seed, major);
        var known = Makers.Where(maker => maker.Since <= major).SelectMany(maker => Enumerable.Repeat(maker, maker.Weight)).ToArray();
        var early = known.Where(maker => maker.Kind is "schema" or "enum" or "domain" or "composite" or "function" or "table" or "partitioned table" or "range").ToArray();
        for (var made = 0; made < objects; made++)
            draft.Dice.Pick(made < objects / 4 ? early : known).Make(draft);
        return new(major, seed, draft.Statements);
    }
}
