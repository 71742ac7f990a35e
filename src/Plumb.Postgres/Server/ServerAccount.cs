using System.Diagnostics;
using Plumb.Core.Problems;

namespace Plumb.Postgres.Server;

/// <summary>The account that scratch servers run as: the caller's own, or <c>nobody</c> when the caller is root.</summary>
/// <remarks>
/// PostgreSQL refuses to run as root. The account is <c>nobody</c> and not <c>postgres</c> on purpose: what runs in a scratch
/// server may come from a file that nobody has read yet, and the <c>postgres</c> account owns the machine's real clusters.
/// </remarks>
internal sealed class ServerAccount
{
    private const UnixFileMode OthersEnter = UnixFileMode.OtherExecute;

    private readonly string? _setpriv;
    private readonly string _user;
    private readonly string _group;

    private ServerAccount(string? setpriv, string user, string group) => (_setpriv, _user, _group) = (setpriv, user, group);

    /// <summary>Whether it is another account than the caller's.</summary>
    public bool IsOther => _setpriv is not null;

    /// <summary>The words to put before a command so that it runs as this account; each is free of spaces.</summary>
    public IReadOnlyList<string> Prefix =>
        _setpriv is null ? []
        : [_setpriv, $"--reuid={_user}", $"--regid={_group}", "--clear-groups", "--inh-caps=-all", "--no-new-privs"];

    /// <summary>The same words as one text, for a shell to split.</summary>
    public string PrefixText => string.Join(' ', Prefix);

    /// <summary>The account for this process.</summary>
    public static ServerAccount Find()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
            return new(null, "", "");

        var setpriv = Programs.OnPath("setpriv") ?? throw new PlumbException(ScratchProblems.NoSetpriv());
        return new(setpriv, "nobody", PrimaryGroupOfNobody() ?? throw new PlumbException(ScratchProblems.NoNobody()));
    }

    /// <summary>Gives a new folder to the account.</summary>
    public async Task OwnAsync(string folder, CancellationToken cancellation)
    {
        if (!IsOther)
            return;

        var run = await Programs.RunAsync("chown", [$"{_user}:{_group}", folder], cancellation);
        if (run.ExitCode != 0)
            throw new PlumbException(ScratchProblems.Unusable(Path.GetDirectoryName(folder)!, run.LastLines));
    }

    /// <summary>Whether the account may enter a folder, or any folder on the way to it.</summary>
    public bool CanEnter(string folder) => !IsOther || CanEveryoneEnter(folder);

    /// <summary>Whether every account may enter a folder.</summary>
    public static bool CanEveryoneEnter(string folder)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
            return true;

        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (at.Exists && (at.UnixFileMode & OthersEnter) == 0)
                return false;
        }

        return true;
    }

    /// <summary>A command's start information with its words in the order of this account's prefix.</summary>
    public ProcessStartInfo Command(string program, params IEnumerable<string> arguments)
    {
        string[] words = [.. Prefix, program, .. arguments];
        return new(words[0], words[1..]);
    }

    private static string? PrimaryGroupOfNobody() =>
        File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields is ["nobody", _, _, _, ..])
            .Select(fields => fields[3])
            .FirstOrDefault();
}
