using System.Diagnostics;
using Plumb.Cli.Commands;
using Plumb.Cli.Tests.Launching;
using Plumb.Cli.Tests.Running;

namespace Plumb.Cli.Tests.Commands;

public sealed class CompletionScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-completion-").FullName;

    public CompletionScriptTests()
    {
        if (OperatingSystem.IsWindows())
            return;

        File.WriteAllText(Path.Combine(_folder, "plumb"), $"#!/bin/sh\nexec {BuiltProgram.CommandLine} \"$@\"\n");
        File.SetUnixFileMode(Path.Combine(_folder, "plumb"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var (shell, script) in CompletionScripts.All)
            File.WriteAllText(Path.Combine(_folder, $"script.{shell}"), script);
    }

    [Theory]
    [InlineData("plumb ins", "inspect")]
    [InlineData("plumb inspect --for", "--format")]
    [InlineData("plumb inspect --format m", "mermaid")]
    [InlineData("plumb inspect --format=m", "mermaid")]
    [InlineData("plumb inspect --format=", "tree,json,ddl,mermaid,dbml")]
    [InlineData("plumb completion ", "bash,zsh,fish,powershell")]
    [InlineData("plumb inspect some", "")]
    public async Task Bash_completes(string line, string words)
    {
        var found = await RunAsync("bash", $$"""
            source '{{_folder}}/script.bash'
            COMP_LINE='{{line}}'
            COMP_POINT=${#COMP_LINE}
            read -ra COMP_WORDS <<< "${COMP_LINE//=/ = }"
            [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _plumb
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        Assert.Equal(words.Split(',').Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Bash_asks_the_script_when_a_person_types()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "There is no script(1) here to make a terminal.");

        var found = await RunAsync("bash", $"""
            cd '{_folder}'
            printf 'source script.bash\nplumb inspect --form\tmermai\t --he\t\nexit\n' | script -qec 'bash --norc --noprofile -i' /dev/null
            """);

        Assert.Contains("Usage:", string.Join('\n', found).Replace("\r", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "-n")]
    public async Task Other_shells_can_read_their_script(string shell, string check)
    {
        Assert.SkipUnless(IsInstalled(shell), $"{shell} is not installed.");

        var outcome = await CommandOutcome.OfAsync(new(shell, [check, Path.Combine(_folder, $"script.{shell}")]), TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
    }

    [Fact]
    public async Task Fish_completes()
    {
        Assert.SkipUnless(IsInstalled("fish"), "fish is not installed.");

        Assert.Contains(await RunAsync("fish", $"source '{_folder}/script.fish'; complete -C 'plumb inspect --for'"), line => line.StartsWith("--format\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PowerShell_completes()
    {
        Assert.SkipUnless(IsInstalled("pwsh"), "PowerShell is not installed.");

        Assert.Contains("--format", await RunAsync("pwsh", $". '{_folder}/script.powershell'; (TabExpansion2 'plumb inspect --for' 19).CompletionMatches.CompletionText"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string[]> RunAsync(string shell, string script)
    {
        var start = new ProcessStartInfo(shell, ["-c", script]);
        start.Environment["PATH"] = $"{_folder}:{start.Environment["PATH"]}";
        start.Environment["TERM"] = "xterm";
        var outcome = await CommandOutcome.OfAsync(start, TestContext.Current.CancellationToken);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return outcome.Output.TrimEnd('\n').Split('\n');
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
