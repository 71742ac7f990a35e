namespace Plumb.Postgres.Rendering;

/// <summary>Points at objects by the names that a catalog's dependencies use.</summary>
internal static class Reference
{
    /// <summary>An object of the database itself.</summary>
    public static ObjectReference To(ObjectKind kind, Identifier name) => new(kind, QualifiedName.Written(name));

    /// <summary>An object of a schema.</summary>
    public static ObjectReference To(ObjectKind kind, QualifiedName name) => new(kind, name.ToString());

    /// <summary>A part of an object of a schema, such as a constraint of a table.</summary>
    public static ObjectReference To(ObjectKind kind, QualifiedName whole, Identifier part) =>
        new(kind, $"{whole}.{QualifiedName.Written(part)}");

    /// <summary>A function or a procedure.</summary>
    public static ObjectReference To(Routine routine) =>
        new(routine.Kind == RoutineKind.Procedure ? ObjectKind.Procedure : ObjectKind.Function, routine.Signature);

    /// <summary>A function, whatever its arguments, where only its name is known.</summary>
    public static bool IsRoutine(this ObjectReference reference) =>
        reference.Kind is ObjectKind.Function or ObjectKind.Procedure or ObjectKind.Aggregate;

    /// <summary>Whether it can be the type of a value.</summary>
    public static bool IsType(this ObjectReference reference) =>
        reference.Kind is ObjectKind.Enum or ObjectKind.Domain or ObjectKind.Composite or ObjectKind.Range or ObjectKind.BaseType
            or ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView;
}
