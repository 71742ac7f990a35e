using System.Diagnostics;
using System.Runtime.Versioning;

namespace Plumb.Cli.Tests.Launching;

/// <summary>A checkout in a folder with a space in its name: the real launcher, two source files, and an SDK that writes down its builds.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class LaunchSite : IDisposable
{
    private const string Sdk = """
        #!/bin/sh
        # The site's SDK: knows its version, counts its builds, and runs programs by telling their arguments.
        case $1 in
            --version) [ ! -f "$SITE/old" ] || exit 1; echo 10.0.999 ;;
            --list-sdks) echo "8.0.100 [/sdk]" ;;
            build)
                sleep 0.2
                echo built >> "$SITE/builds"
                [ ! -f "$SITE/broken" ] || { echo "error CS0000: broken"; exit 1; }
                ;;
            *) shift; echo "ran in $(pwd):" "$@"; exit 7 ;;
        esac

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("plumb launch ").FullName;

    public LaunchSite()
    {
        foreach (var file in new[] { "plumb", "scripts/build.sh", "scripts/dotnet.sh", "global.json" })
            Copy(file);
        Write("checkout/src/Plumb.Core/One.cs", "one");
        Write("checkout/src/Plumb.Core/Room/Two.cs", "two");
        Write("bin/dotnet", Sdk);
        File.SetUnixFileMode(PathOf("bin/dotnet"), File.GetUnixFileMode(PathOf("checkout/plumb")));
    }

    public int Builds => File.Exists(PathOf("builds")) ? File.ReadAllLines(PathOf("builds")).Length : 0;

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public Task<CommandOutcome> RunAsync(CancellationToken cancellation, string launcher = "checkout/plumb", string path = "bin:/usr/bin:/bin")
    {
        var start = new ProcessStartInfo(PathOf(launcher), ["--flag", "two words"]) { WorkingDirectory = _folder };
        start.Environment["SITE"] = _folder;
        start.Environment["DOTNET_ROOT"] = "";
        start.Environment["PATH"] = path.Replace("bin:/", $"{PathOf("bin")}:/", StringComparison.Ordinal);
        return CommandOutcome.OfAsync(start, cancellation);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy(string file)
    {
        var target = PathOf($"checkout/{file}");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(RepositoryRoot.Path, file), target);
    }
}
