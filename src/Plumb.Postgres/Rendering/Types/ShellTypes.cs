using Plumb.Core.Statements;
using Plumb.Postgres.Rendering.Ordering;

namespace Plumb.Postgres.Rendering.Types;

/// <summary>Opens the circle between a type and the functions that it is made of, which take or return it.</summary>
/// <remarks>PostgreSQL lets the bare name of a type be made first: a shell. Its functions need no more, everybody else needs the type.</remarks>
internal static class ShellTypes
{
    /// <summary>What points at the bare name of a type.</summary>
    public static ObjectReference NameOf(ObjectReference type) => new(ObjectKind.Other, $"name of {type}");

    /// <summary>Makes the bare name.</summary>
    public static CreationUnit Unit(ObjectReference type, QualifiedName name, CreationRank rank) =>
        new(type, rank) { Statements = [Create(name)], Provides = [NameOf(type)] };

    /// <summary>The statement that makes a bare name.</summary>
    public static Sql Create(QualifiedName name) => $"CREATE TYPE {name}";

    /// <summary>The needs of a catalog, where a type's own functions need only its name.</summary>
    public static IEnumerable<Dependency> Opened(ValueList<Dependency> dependencies)
    {
        var made = dependencies.Where(dependency => CanBeShell(dependency.Object) && dependency.Needs.IsRoutine()).ToHashSet();
        return dependencies.Select(dependency => made.Contains(new(dependency.Needs, dependency.Object))
            ? dependency with { Needs = NameOf(dependency.Needs) }
            : dependency);
    }

    private static bool CanBeShell(ObjectReference reference) => reference.Kind is ObjectKind.BaseType or ObjectKind.Range;
}
