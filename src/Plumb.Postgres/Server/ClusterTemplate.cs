namespace Plumb.Postgres.Server;

/// <summary>A cluster that was made and never started, to be copied for each server.</summary>
/// <param name="Folder">Its folder in the cache.</param>
internal sealed record ClusterTemplate(string Folder)
{
    /// <summary>The cluster's own folder.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The file with the superuser's password, for servers that listen on loopback.</summary>
    public string PasswordFile => Path.Combine(Folder, "password");

    /// <summary>Whether it was made; it comes to be in one step, complete.</summary>
    public bool Exists => Directory.Exists(Folder);
}
