using System.Runtime.CompilerServices;
using Plumb.Core.Results;

namespace Plumb.Cli.Tests.Rendering.Catalogs;

/// <summary>Results of <c>plumb inspect --json</c> that are kept beside the tests, and what they must look like.</summary>
internal static class SavedCatalogs
{
    /// <summary>The example shop, and a database whose names have everything that a drawing language stumbles over.</summary>
    public static Result Read(string name) => ResultJson.Read(File.ReadAllBytes(PathOf($"{name}.json")), name);

    /// <summary>Holds text to the file beside the test; PLUMB_APPROVE=1 writes the file anew.</summary>
    public static void Approve(string file, string text)
    {
        if (Environment.GetEnvironmentVariable("PLUMB_APPROVE") == "1")
            File.WriteAllText(PathOf(file), text + "\n");

        Assert.Equal(File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n").TrimEnd('\n'), text);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
