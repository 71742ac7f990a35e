using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Routines;

/// <summary>Makes functions and procedures.</summary>
internal static class RoutineDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(Routine routine, RenderContext context)
    {
        var reference = Reference.To(routine);
        var needs = context.NeedsOf(reference).ToList();
        var callsItself = routine.Body is not null && needs.Contains(reference);
        var whole = Clauses.Making(RoutineDefinition.Whole(routine, replace: callsItself), Target(routine), routine);
        return new(reference, Rank(routine))
        {
            Statements = callsItself ? [RoutineDefinition.Stub(routine), .. whole] : whole,
            Needs = [Reference.To(ObjectKind.Language, routine.Language), .. needs],
            Split = routine.Body is null ? null : isInCircle => StubAndWhole(routine, reference, needs, isInCircle),
        };
    }

    /// <summary>The routine as ALTER, COMMENT ON and GRANT call it.</summary>
    public static Sql Target(Routine routine) => routine.Kind == RoutineKind.Procedure
        ? (Sql)$"PROCEDURE {new SqlExpression(routine.Signature)}"
        : $"FUNCTION {new SqlExpression(routine.Signature)}";

    /// <summary>Makes the name known with an empty body, and gives it its own when all that this calls is there.</summary>
    private static CreationUnit[] StubAndWhole(
        Routine routine, ObjectReference reference, List<ObjectReference> needs, Func<ObjectReference, bool> isInCircle) =>
    [
        new(reference, Rank(routine))
        {
            Statements = [RoutineDefinition.Stub(routine)],
            Needs = [.. needs.Where(need => !isInCircle(need) || IsInSignature(need, routine))],
        },
        new(reference, Rank(routine))
        {
            Statements = Clauses.Making(RoutineDefinition.Whole(routine, replace: true), Target(routine), routine),
            Provides = [],
            Needs = [reference, .. needs],
        },
    ];

    private static bool IsInSignature(ObjectReference need, Routine routine)
    {
        if (!need.IsType() || !QualifiedName.TryParse(need.Name, out var name))
            return false;

        var written = PostgresDialect.Instance.Write(Sql.Of(name));
        return routine.Arguments.Select(argument => argument.Type.Text).Append(routine.Returns?.Text ?? "")
            .Any(text => text.Contains(written, StringComparison.Ordinal));
    }

    private static CreationRank Rank(Routine routine) =>
        routine.Kind == RoutineKind.Procedure ? CreationRank.Procedure : CreationRank.Function;
}
