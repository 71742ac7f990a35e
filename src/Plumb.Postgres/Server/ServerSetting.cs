namespace Plumb.Postgres.Server;

/// <summary>A setting that a server starts with.</summary>
/// <param name="Name">Its name, such as <c>work_mem</c>.</param>
/// <param name="Value">Its value, as written in <c>postgresql.conf</c> but without quotes.</param>
public readonly record struct ServerSetting(string Name, string Value);
