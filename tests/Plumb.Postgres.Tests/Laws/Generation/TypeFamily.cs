namespace Plumb.Postgres.Tests.Laws.Generation;

/// <summary>Groups types by the expressions that can be written over them.</summary>
internal enum TypeFamily
{
    Number, Text, Boolean, Date, Time, Json, Range, Array, Enum, Composite, Geometry, Search, Other,
}
