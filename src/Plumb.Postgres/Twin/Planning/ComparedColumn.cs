namespace Plumb.Postgres.Twin.Planning;

/// <summary>The column that a parameter is compared with.</summary>
/// <param name="Relation">The table, or the partition of one.</param>
/// <param name="Column">The column.</param>
/// <param name="Operator">The signs between them, as if the column stood first.</param>
/// <param name="Form">How the parameter stands there.</param>
/// <param name="Place">Its place in a list of parameters, from 0.</param>
internal sealed record ComparedColumn(QualifiedName Relation, Identifier Column, string Operator, ComparedForm Form, int Place);
