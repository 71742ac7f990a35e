using Plumb.Core.Statements;
using Plumb.Postgres.Privileges;

namespace Plumb.Postgres.Rendering.Access;

/// <summary>An object whose privileges are set.</summary>
/// <param name="Object">The object, as errors name it.</param>
/// <param name="Written">The object as GRANT calls it: <c>TABLE shop.orders</c>.</param>
/// <param name="Kind">What it is to the privilege system.</param>
/// <param name="Owner">Its owner, as GRANT calls roles.</param>
internal sealed record AccessTarget(ObjectReference Object, Sql Written, AccessObject Kind, Sql Owner)
{
    /// <summary>The column, where the privileges are a column's.</summary>
    public Identifier? Column { get; init; }
}
