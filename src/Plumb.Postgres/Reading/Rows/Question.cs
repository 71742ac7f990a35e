using Plumb.Core.Statements;

namespace Plumb.Postgres.Reading.Rows;

/// <summary>A query with a name, under which its rows are found again where they were recorded.</summary>
internal sealed record Question(string Name, Sql Query);
