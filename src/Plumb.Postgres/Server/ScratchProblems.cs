using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>What can go wrong with scratch servers and their folders, and how to mend it.</summary>
internal static class ScratchProblems
{
    private const int TemplateMegabytes = 40;
    private const int ServerMegabytes = 100;

    /// <summary>Tells a full cache from one that cannot be written for any other reason.</summary>
    public static Problem CacheUnusable(string folder, string said) => DiskSpace.HasRunOut(said)
        ? CacheFull(folder, TemplateMegabytes)
        : new(
            "cache-unusable",
            $"The cache folder '{folder}' cannot be written.",
            said,
            "Set PLUMB_CACHE to a folder that you may write.")
        { Kind = ProblemKind.EngineFailed };

    public static Problem CacheFull(string folder, int neededMegabytes) => new(
        "cache-full",
        $"No space is left in the cache folder '{folder}'.",
        DiskSpace.Sentence(folder, neededMegabytes),
        "Free some space there, or set PLUMB_CACHE to another folder.")
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

    public static Problem Unusable(string folder, string said) => new(
        "scratch-unusable",
        $"A scratch server cannot be kept in '{folder}'.",
        said,
        "Set PLUMB_SCRATCH to a folder that you may write.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem Closed(string folder) => new(
        "scratch-unusable",
        $"The scratch folder '{folder}' is closed to the account that servers run as.",
        "Plumb runs as root, so its servers run as nobody, who may not enter that folder.",
        "Set PLUMB_SCRATCH to a folder that everyone may enter, such as /tmp.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem TooLong(string folder) => new(
        "scratch-unusable",
        $"The path of the scratch folder '{folder}' is too long.",
        $"A Unix socket in it would have a path longer than systems allow; {PlumbFolders.LongestScratch} bytes are left for the folder.",
        "Set PLUMB_SCRATCH to a folder with a shorter path.")
    { Kind = ProblemKind.BadInput };

    public static Problem Missing(string folder) => new(
        "scratch-missing",
        $"There is no scratch folder '{folder}'.",
        "Plumb does not make it, because it would stay behind.",
        "Make the folder, or set PLUMB_SCRATCH to one that is there.")
    { Kind = ProblemKind.BadInput };

    public static Problem Full(string folder) => new(
        "scratch-full",
        $"No space is left in '{folder}' for a scratch server.",
        DiskSpace.Sentence(folder, ServerMegabytes),
        "Free some space there, or set PLUMB_SCRATCH to a folder with at least 200 MB free.")
    { Kind = ProblemKind.EngineFailed };

    /// <summary>Tells a full disk from any other reason why a program in a scratch folder ended.</summary>
    public static Problem OfEnd(ScratchFolder folder, string said, Func<string, Problem> otherwise)
    {
        return DiskSpace.HasRunOut(said) || folder.IsFull
            ? Full(Path.GetDirectoryName(folder.Path)!)
            : otherwise(ProgramRun.LastOf(said));
    }

    public static Problem InitdbFailed(PostgresEngine engine, string said) =>
        said.Contains("could not look up effective user ID", StringComparison.Ordinal) ? NoAccount() : Failed(engine, said);

    private static Problem NoAccount() => new(
        "account-missing",
        "The account that Plumb runs as has no name, and cannot run a server.",
        "PostgreSQL looks its account up in /etc/passwd, where a container's user often is missing.",
        "Run Plumb as an account that is in /etc/passwd, or add this one to it.")
    { Kind = ProblemKind.EngineFailed };

    private static Problem Failed(PostgresEngine engine, string said) => new(
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

    public static Problem Ended(PostgresEngine engine, string said) => new(
        "scratch-server-lost",
        $"The scratch server of PostgreSQL {engine.Build} ended while it was in use.",
        said.Length > 0 ? said : "It left no word in its log, so the system or a person killed it.",
        "Run the command again, and if that does not help choose another engine with --engine.")
    { Kind = ProblemKind.EngineFailed };

    public static Problem SettingReserved(string setting) => new(
        "scratch-setting-reserved",
        $"The setting '{setting}' of a scratch server cannot be chosen.",
        "It is either not the name of a setting, or Plumb sets it itself to keep the server private.",
        "Leave it out.")
    { Kind = ProblemKind.BadInput };
}
