namespace Plumb.Postgres.Server;

/// <summary>Makes folders that root's servers, which run as another account, can enter as well.</summary>
internal static class SharedFolder
{
    private const UnixFileMode ForEveryone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder with all that is missing on the way to it; what is there already stays as it is.</summary>
    /// <remarks>Root may have a umask that closes new folders to everyone else.</remarks>
    public static void Create(string path)
    {
        var folder = new DirectoryInfo(path);
        if (folder.Exists)
            return;

        if (folder.Parent is { } parent)
            Create(parent.FullName);
        folder.Create();
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            folder.UnixFileMode = ForEveryone;
    }
}
