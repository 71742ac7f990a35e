using System.CommandLine;
using Plumb.Cli.Running;

namespace Plumb.Cli.Commands;

/// <summary><c>plumb completion</c>: prints the script that teaches a shell to complete Plumb's command lines.</summary>
internal static class CompletionCommand
{
    /// <summary>Makes it.</summary>
    public static PlumbCommand Create()
    {
        var shell = new Argument<string>("shell") { Description = "One of: bash, zsh, fish, powershell." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        return new("completion", "Print a script that completes command lines in your shell.")
        {
            Arguments = { shell },
            Examples =
            [
                new("source <(plumb completion bash)", "bash, for this session; put the line into ~/.bashrc for all"),
                new("plumb completion zsh > ~/.zfunc/_plumb", "zsh, with ~/.zfunc in fpath before compinit"),
                new("plumb completion fish > ~/.config/fish/completions/plumb.fish", "fish"),
                new("plumb completion powershell | Out-String | Invoke-Expression", "PowerShell; put it into $PROFILE for all sessions"),
            ],
            Run = (parsed, session, _) =>
            {
                session.Output.Writer.Write(CompletionScripts.All[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n") + "\n");
                return Task.FromResult(ExitCode.Done);
            },
        };
    }
}
