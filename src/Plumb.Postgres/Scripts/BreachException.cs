namespace Plumb.Postgres.Scripts;

/// <summary>A statement of a file would have opened a way out of the database, and was undone.</summary>
internal sealed class BreachException(string what) : Exception(what);
