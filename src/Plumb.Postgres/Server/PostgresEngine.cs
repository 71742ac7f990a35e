namespace Plumb.Postgres.Server;

/// <summary>PostgreSQL programs on this machine, of which Plumb needs two: <c>initdb</c> and <c>postgres</c>.</summary>
/// <param name="Folder">The folder that holds the programs.</param>
/// <param name="Build">Which PostgreSQL it is.</param>
/// <param name="Source">Where it is from.</param>
public sealed record PostgresEngine(string Folder, EngineBuild Build, EngineSource Source)
{
    /// <summary>The program that makes a cluster.</summary>
    public string Initdb => Program(Folder, "initdb");

    /// <summary>The server.</summary>
    public string Postgres => Program(Folder, "postgres");

    /// <summary>Whether a folder holds the programs that Plumb needs.</summary>
    public static bool IsIn(string folder) =>
        File.Exists(Program(folder, "initdb")) && File.Exists(Program(folder, "postgres"));

    private static string Program(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);
}
