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
        var extension = context.ExtensionBehind(routine);
        var made = Whole(routine, replace: callsItself || extension is not null);
        var whole = extension is { } name ? made.Append(TakeOut(routine, name)) : made;
        return new(reference, Rank(routine))
        {
            Statements = callsItself ? [RoutineDefinition.Stub(routine), .. whole] : whole,
            Needs = [Reference.To(ObjectKind.Language, routine.Language), .. needs],
            Split = routine.Body is null ? null : isInCircle => StubAndWhole(routine, reference, needs, isInCircle),
        };
    }

    private static IEnumerable<Sql> Whole(Routine routine, bool replace) =>
        Clauses.Making(RoutineDefinition.Whole(routine, replace), Target(routine), routine)
            .Concat(Clauses.DependsOn(Target(routine), routine.DependsOnExtensions));

    /// <summary>Takes a routine out of an extension, in case that made it.</summary>
    /// <remarks>A routine of an extension's library that is none of its members was taken out of it, or is left from an older version.</remarks>
    private static Sql TakeOut(Routine routine, Identifier extension) => $"DO {new SqlBody(PostgresDialect.Instance.Write(
        $"""

        BEGIN
            ALTER EXTENSION {extension} DROP {Target(routine)};
        EXCEPTION
            WHEN object_not_in_prerequisite_state THEN NULL;
        END
        
        """))}";

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
            Statements = Whole(routine, replace: true),
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
