using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>What can go wrong with engines and scratch servers, and how to mend it.</summary>
internal static class EngineProblems
{
    private const string ThreeWays =
        "Install PostgreSQL (14 to 18), or install Node.js with npm so that Plumb can fetch it, "
        + "or point --engine or PLUMB_ENGINE at a folder that holds initdb and postgres.";

    public static Problem NotAnEngine(string named) => new(
        "engine-not-found",
        $"No PostgreSQL programs are in '{named}'.",
        "Plumb looked there, and in its bin folder, for initdb and postgres.",
        "Give --engine or PLUMB_ENGINE the folder that holds initdb and postgres, or a major version from 14 to 18.")
    { Kind = ProblemKind.BadInput };

    public static Problem DoesNotRun(string folder) => new(
        "engine-does-not-run",
        $"The postgres program in '{folder}' does not run.",
        Environment.IsPrivilegedProcess
            ? "It did not say its version when run as the account nobody, which root's servers run as."
            : "It did not say its version.",
        "Check that it is for this machine and that everyone may run it, or choose another with --engine.")
    { Kind = ProblemKind.BadInput };

    public static Problem UnsupportedVersion(string folder, EngineBuild version) => new(
        "engine-unsupported",
        $"The engine in '{folder}' is PostgreSQL {version}.",
        $"Plumb works with PostgreSQL {EngineBuild.Oldest} to {EngineBuild.Newest}.",
        "Choose another with --engine.")
    { Kind = ProblemKind.BadInput };

    public static Problem UnsupportedMajor(int major) => new(
        "engine-unsupported",
        $"PostgreSQL {major} was asked for.",
        $"Plumb works with PostgreSQL {EngineBuild.Oldest} to {EngineBuild.Newest}.",
        $"Ask for a major version from {EngineBuild.Oldest} to {EngineBuild.Newest}.")
    { Kind = ProblemKind.BadInput };

    public static Problem WrongMajor(string folder, EngineBuild version, int wanted) => new(
        "engine-wrong-version",
        $"The engine in '{folder}' is PostgreSQL {version}, but {wanted} is needed.",
        "A database is only reproduced faithfully by its own major version.",
        $"Point --engine at PostgreSQL {wanted}, or leave --engine out.")
    { Kind = ProblemKind.BadInput };

    public static Problem NoNpm(int major) => new(
        "engine-not-found",
        $"No PostgreSQL {major} is on this machine, and none can be fetched.",
        "There is no npm on PATH, which Plumb fetches PostgreSQL with.",
        ThreeWays)
    { Kind = ProblemKind.EngineFailed };

    public static Problem NotOffered(int major, string platform) => new(
        "engine-not-found",
        $"No PostgreSQL {major} is on this machine, and none can be fetched.",
        $"There is no package of PostgreSQL {major} for {platform}.",
        "Install PostgreSQL, or point --engine or PLUMB_ENGINE at a folder that holds initdb and postgres.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem FetchFailed(string package, string said) => new(
        "engine-fetch-failed",
        $"npm could not fetch {package}.",
        said,
        "Check the network and npm's settings and try again; otherwise: " + ThreeWays)
    { Kind = ProblemKind.EngineFailed };

    public static Problem FetchTampered(string package) => new(
        "engine-fetch-tampered",
        $"The package {package} is not the one that Plumb knows.",
        "Its SHA-512 sum differs, so it was changed or damaged on its way. Nothing of it was kept.",
        "Check which registry npm uses; otherwise: " + ThreeWays)
    { Kind = ProblemKind.Refused };

    public static Problem CacheUnusable(string folder, string said) => new(
        "cache-unusable",
        $"The cache folder '{folder}' cannot be written.",
        said,
        "Set PLUMB_CACHE to a folder that you may write.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem NowhereToFetch(int major, string folder, string said) => new(
        "cache-unusable",
        $"No PostgreSQL {major} is on this machine, and the cache folder '{folder}' cannot be written to fetch it.",
        said,
        "Set PLUMB_CACHE to a folder that you may write; otherwise: " + ThreeWays)
    { Kind = ProblemKind.EngineFailed };

    public static Problem CacheClosed(string folder) => new(
        "cache-unusable",
        $"The cache folder '{folder}' is closed to the account that servers run as.",
        "Plumb runs as root, so its servers run as nobody, who may not enter that folder.",
        "Set PLUMB_CACHE to a folder that everyone may enter, such as /var/cache/plumb, or run Plumb as a plain user.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem NoSetpriv() => new(
        "setpriv-missing",
        "Plumb runs as root and cannot start a server.",
        "PostgreSQL refuses to run as root, and there is no setpriv on PATH to give up root's rights with.",
        "Run Plumb as a plain user, or install setpriv (package util-linux).")
    { Kind = ProblemKind.EngineFailed };

    public static Problem NoNobody() => new(
        "nobody-missing",
        "Plumb runs as root and cannot start a server.",
        "PostgreSQL refuses to run as root, and /etc/passwd has no account called nobody to run it as.",
        "Run Plumb as a plain user, or add the account nobody.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem ScratchUnusable(string folder, string said) => new(
        "scratch-unusable",
        $"A scratch server cannot be kept in '{folder}'.",
        said,
        "Set PLUMB_SCRATCH to a folder that you may write.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem ScratchClosed(string folder) => new(
        "scratch-unusable",
        $"The scratch folder '{folder}' is closed to the account that servers run as.",
        "Plumb runs as root, so its servers run as nobody, who may not enter that folder.",
        "Set PLUMB_SCRATCH to a folder that everyone may enter, such as /tmp.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem ScratchTooLong(string folder) => new(
        "scratch-unusable",
        $"The path of the scratch folder '{folder}' is too long.",
        $"A Unix socket in it would have a path longer than systems allow; {PlumbFolders.LongestScratch} bytes are left for the folder.",
        "Set PLUMB_SCRATCH to a folder with a shorter path.")
    { Kind = ProblemKind.BadInput };

    public static Problem ScratchFull(string folder, string said) => new(
        "scratch-full",
        $"No space is left in '{folder}' for a scratch server.",
        said,
        "Free some space there, or set PLUMB_SCRATCH to a folder with at least 200 MB free.")
    { Kind = ProblemKind.EngineFailed };

    /// <summary>Tells a full disk from any other reason why a program in a scratch folder ended.</summary>
    public static Problem OfEnd(ScratchFolder folder, string said, Func<string, Problem> otherwise)
    {
        var last = ProgramRun.LastOf(said);
        return said.Contains("No space left on device", StringComparison.OrdinalIgnoreCase) || folder.IsFull
            ? ScratchFull(Path.GetDirectoryName(folder.Path)!, last)
            : otherwise(last);
    }

    public static Problem InitdbFailed(PostgresEngine engine, string said) => new(
        "initdb-failed",
        $"initdb of PostgreSQL {engine.Build} in '{engine.Folder}' failed.",
        said,
        "Mend what it names, or choose another engine with --engine.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem DidNotStart(PostgresEngine engine, string said) => new(
        "scratch-server-failed",
        $"A scratch server of PostgreSQL {engine.Build} did not start.",
        said,
        "Mend what it names, or choose another engine with --engine; `plumb doctor` tries all of them.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem SettingReserved(string setting) => new(
        "scratch-setting-reserved",
        $"The setting '{setting}' of a scratch server cannot be chosen.",
        "It is either not the name of a setting, or Plumb sets it itself to keep the server private.",
        "Leave it out.")
    { Kind = ProblemKind.BadInput };
}
