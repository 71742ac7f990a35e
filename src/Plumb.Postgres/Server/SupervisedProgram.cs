using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Plumb.Postgres.Server;

/// <summary>A program in a scratch folder that ends, and whose folder goes, with this process, however this process ends.</summary>
internal sealed class SupervisedProgram : IAsyncDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(15);

    private readonly Process _process;

    private SupervisedProgram(Process process)
    {
        _process = process;
        Ended = ReadUntilEndAsync();
    }

    /// <summary>Comes when the program has ended, which does not delete the folder yet.</summary>
    public Task<ServerEnd> Ended { get; }

    /// <summary>Starts a program in a folder, after copying a cluster into it.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <param name="account">The account to run it as.</param>
    /// <param name="template">The cluster to copy to the folder's <c>data</c>, or null.</param>
    /// <param name="log">The file that takes what it says, or null to have that in <see cref="Ended"/>.</param>
    /// <param name="command">The program and its arguments.</param>
    public static SupervisedProgram Start(
        ScratchFolder folder, ServerAccount account, string? template, string? log, params IEnumerable<string> command)
    {
        var start = OperatingSystem.IsWindows()
            ? Direct(folder, template, [.. command])
            : Supervised(["-c", ShellScripts.Supervise, "plumb", account.PrefixText, folder.Path, template ?? "", log ?? "", .. command]);
        start.RedirectStandardInput = start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        return new(Process.Start(start.WithServerEnvironment())!);
    }

    /// <summary>Ends the program and waits until its folder is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(LongestStop);
        try
        {
            _process.StandardInput.Close();
            if (OperatingSystem.IsWindows())
                _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    /// <summary>Puts the shell in a session of its own, where that can be, so that Ctrl-C reaches the owner alone.</summary>
    private static ProcessStartInfo Supervised(string[] arguments) =>
        Programs.OnPath("setsid") is { } setsid ? new(setsid, ["sh", .. arguments]) : new(Programs.OnPath("sh") ?? "sh", arguments);

    private static ProcessStartInfo Direct(ScratchFolder folder, string? template, string[] command)
    {
        if (template is not null)
            FolderCopy.Copy(template, Path.Combine(folder.Path, "data"));
        return new(command[0], command[1..]) { WorkingDirectory = folder.Path };
    }

    private async Task<ServerEnd> ReadUntilEndAsync()
    {
        var said = new StringBuilder();
        while (await _process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            if (line.StartsWith(ShellScripts.EndedWord, StringComparison.Ordinal))
                return new(int.Parse(line.AsSpan(ShellScripts.EndedWord.Length), CultureInfo.InvariantCulture), said.ToString());

            said.Append(line).Append('\n');
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        return new(OperatingSystem.IsWindows() ? _process.ExitCode : -1, said.ToString());
    }
}
