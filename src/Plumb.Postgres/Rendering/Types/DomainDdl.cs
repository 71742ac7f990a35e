using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Makes domains.</summary>
internal static class DomainDdl
{
    /// <summary>Makes one.</summary>
    public static CreationUnit Unit(DomainType type, RenderContext context)
    {
        var reference = Reference.To(ObjectKind.Domain, type.Name);
        var checks = type.Checks.Select(check => CheckReference(type, check)).ToList();
        return new(reference, CreationRank.Domain)
        {
            Statements = Statements(type, type.Default, [.. type.Checks], context),
            Provides = [reference, .. checks],
            Needs = [.. context.NeedsOf(reference), .. checks.SelectMany(context.NeedsOf)],
            Split = isInCircle => Split(type, reference, isInCircle, context),
        };
    }

    private static ObjectReference CheckReference(DomainType type, CheckConstraint check) =>
        Reference.To(ObjectKind.DomainConstraint, type.Name, check.Name);

    /// <remarks>A default's needs are the domain's own, so they are told from those of its base type by their kind.</remarks>
    private static CreationUnit[] Split(
        DomainType type, ObjectReference reference, Func<ObjectReference, bool> isInCircle, RenderContext context)
    {
        var late = type.Checks.Where(check => context.NeedsOf(CheckReference(type, check)).Any(isInCircle)).ToList();
        var early = type.Checks.Where(check => !late.Contains(check)).ToList();
        var needs = context.NeedsOf(reference).ToList();
        var lateDefault = type.Default is not null && needs.Any(need => isInCircle(need) && !need.IsType());
        if (late.Count == 0 && !lateDefault)
            return [];

        return
        [
            new(reference, CreationRank.Domain)
            {
                Statements = Statements(type, lateDefault ? null : type.Default, early, context),
                Provides = [reference, .. early.Select(check => CheckReference(type, check))],
                Needs = [.. lateDefault ? needs.Where(need => need.IsType()) : needs,
                         .. early.SelectMany(check => context.NeedsOf(CheckReference(type, check)))],
            },
            .. late.Select(check => new CreationUnit(CheckReference(type, check), CreationRank.Domain)
            {
                Statements = [AddCheck(type, check), .. CheckComment(type, check)],
                Needs = [reference, .. context.NeedsOf(CheckReference(type, check))],
            }),
            .. lateDefault ? [LateDefault(type, reference, needs)] : Array.Empty<CreationUnit>(),
        ];
    }

    private static CreationUnit LateDefault(DomainType type, ObjectReference reference, IEnumerable<ObjectReference> needs) =>
        new(reference, CreationRank.Domain)
        {
            Statements = [$"ALTER DOMAIN {type.Name} SET DEFAULT {type.Default!.Value}"],
            Provides = [],
            Needs = [reference, .. needs],
        };

    private static IEnumerable<Sql> Statements(
        DomainType type, SqlExpression? value, IReadOnlyList<CheckConstraint> checks, RenderContext context) =>
    [
        .. Clauses.Making(Create(type, value, checks.Where(check => !check.NotValid), context), $"DOMAIN {type.Name}", type),
        .. checks.Where(check => check.NotValid).Select(check => AddCheck(type, check)),
        .. checks.SelectMany(check => CheckComment(type, check)),
        .. type.NotNull is { Name: { } name, Comment: var comment }
            ? Clauses.Comment($"CONSTRAINT {name} ON DOMAIN {type.Name}", comment)
            : [],
    ];

    private static Sql Create(DomainType type, SqlExpression? value, IEnumerable<CheckConstraint> checks, RenderContext context) =>
        $"CREATE DOMAIN {type.Name} AS {type.BaseType}{Clauses.Collate(type.Collation)}{Sql.Maybe(
            value, expression => $" DEFAULT {expression}")}{NotNull(type, context)}{Sql.Join($"", checks.Select<CheckConstraint, Sql>(
                check => $"\n    {Check(check)}"))}";

    private static Sql NotNull(DomainType type, RenderContext context) => type.NotNull switch
    {
        null => Sql.Empty,
        { Name: { } name } when !context.ConstraintNames.IsUsual(name, type.Name) => $" CONSTRAINT {name} NOT NULL",
        _ => $" NOT NULL",
    };

    private static Sql AddCheck(DomainType type, CheckConstraint check) =>
        $"ALTER DOMAIN {type.Name} ADD {Check(check)}{Sql.If(check.NotValid, $" NOT VALID")}";

    private static Sql Check(CheckConstraint check) => $"CONSTRAINT {check.Name} CHECK ({check.Expression})";

    private static IEnumerable<Sql> CheckComment(DomainType type, CheckConstraint check) =>
        Clauses.Comment($"CONSTRAINT {check.Name} ON DOMAIN {type.Name}", check.Comment);
}
