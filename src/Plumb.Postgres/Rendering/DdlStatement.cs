using Plumb.Core.Statements;

namespace Plumb.Postgres.Rendering;

/// <summary>One statement of a script.</summary>
/// <param name="Object">The object that it makes or changes.</param>
/// <param name="Sql">The statement.</param>
public sealed record DdlStatement(ObjectReference Object, Sql Sql);
