using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Operators;

/// <summary>Makes operator families and their classes.</summary>
internal static class OperatorClassDdl
{
    /// <summary>Makes a family, still without members of its own.</summary>
    public static CreationUnit Unit(OperatorFamily family, RenderContext context) => new(ReferenceTo(family), CreationRank.OperatorFamily)
    {
        Statements = Clauses.Making($"CREATE {Target(family)}", Target(family), family),
        Needs = context.NeedsOf(ReferenceTo(family)),
    };

    /// <summary>Makes a class.</summary>
    public static CreationUnit Unit(OperatorClass made, RenderContext context)
    {
        var reference = ReferenceTo(made);
        return new(reference, CreationRank.OperatorClass)
        {
            Statements = Clauses.Making(Create(made), $"OPERATOR CLASS {made.Name} USING {made.Method}", made),
            Needs =
            [
                new(ObjectKind.OperatorFamily, $"{made.Family} USING {QualifiedName.Written(made.Method)}"),
                .. context.NeedsOf(reference),
                .. NeedsOf(made.Members, context),
            ],
        };
    }

    /// <summary>Adds the members that a family has beside those of its classes.</summary>
    public static IEnumerable<CreationUnit> MemberUnits(OperatorFamily family, RenderContext context) =>
        family.Members.IsEmpty
            ? []
            :
            [
                new(ReferenceTo(family), CreationRank.OperatorClass)
                {
                    Statements = [$"ALTER {Target(family)} ADD\n    {Clauses.Lines(family.Members.Select<SqlExpression, Sql>(member => $"{member}"))}"],
                    Provides = [],
                    Needs = [ReferenceTo(family), .. NeedsOf(family.Members, context)],
                },
            ];

    /// <remarks>The engine notes what a class needs at its members, which have no record; their text ends in what they name.</remarks>
    private static IEnumerable<ObjectReference> NeedsOf(ValueList<SqlExpression> members, RenderContext context) =>
        members.SelectMany(member => context.Catalog.Routines.AsEnumerable()
            .Where(routine => member.Text.EndsWith($" {routine.Signature}", StringComparison.Ordinal)).Select(Reference.To)
            .Concat(context.Catalog.Operators
                .Where(made => member.Text.Contains($" {OperatorDdl.ReferenceTo(made).Name}", StringComparison.Ordinal)).Select(OperatorDdl.ReferenceTo)));

    /// <summary>Points at a class as the engine names it.</summary>
    public static ObjectReference ReferenceTo(OperatorClass made) =>
        new(ObjectKind.OperatorClass, $"{made.Name} USING {QualifiedName.Written(made.Method)}");

    /// <summary>Points at a family as the engine names it.</summary>
    public static ObjectReference ReferenceTo(OperatorFamily family) =>
        new(ObjectKind.OperatorFamily, $"{family.Name} USING {QualifiedName.Written(family.Method)}");

    private static Sql Target(OperatorFamily family) => $"OPERATOR FAMILY {family.Name} USING {family.Method}";

    private static Sql Create(OperatorClass made) =>
        $"""
        CREATE OPERATOR CLASS {made.Name} {Sql.If(made.Default, $"DEFAULT ")}FOR TYPE {made.Type} USING {made.Method} FAMILY {made.Family} AS
            {Clauses.Lines(Members(made))}
        """;

    /// <remarks>The statement wants at least one member; to store the type as itself is one that says nothing.</remarks>
    private static IEnumerable<Sql> Members(OperatorClass made) =>
    [
        .. made.Members.Select<SqlExpression, Sql>(member => $"{member}"),
        Sql.Maybe(made.Storage ?? (made.Members.IsEmpty ? made.Type : null), type => $"STORAGE {type}"),
    ];
}
