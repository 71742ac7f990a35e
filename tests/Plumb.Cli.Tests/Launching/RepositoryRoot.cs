namespace Plumb.Cli.Tests.Launching;

/// <summary>Where this repository is.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) => File.Exists(System.IO.Path.Combine(folder, "Plumb.slnx"))
        ? folder
        : Above(System.IO.Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run inside the repository only."));
}
