namespace Plumb.Postgres.Server;

/// <summary>Copies folders where there is no <c>cp</c>.</summary>
internal static class FolderCopy
{
    /// <summary>Copies a folder with all that is in it to a place where nothing is.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
