namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>What kind of relation it is.</summary>
internal enum RelationKind
{
    Table, Partitioned, Foreign, View, MaterializedView,
}
