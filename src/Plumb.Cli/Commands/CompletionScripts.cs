namespace Plumb.Cli.Commands;

/// <summary>The scripts that let each shell ask <c>plumb complete</c>. Where that has nothing to say, they offer files.</summary>
internal static class CompletionScripts
{
    /// <summary>The scripts by the name of the shell.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["powershell"] = PowerShell,
    };

    /// <remarks>Bash has cut words at = and : before it calls; `${word##*[=:]}` cuts the answer in the same way.</remarks>
    private const string Bash =
        """
        # Completes the command lines of plumb in bash.
        _plumb() {
            local line word rest
            local -a words
            read -ra words <<< "${COMP_LINE:0:COMP_POINT}"
            [[ ${COMP_LINE:0:COMP_POINT} == *[[:space:]] ]] && words+=("")
            word=${words[${#words[@]}-1]}
            rest=${COMP_WORDS[COMP_CWORD]}
            [[ $rest == = || $rest == : ]] && rest=
            COMPREPLY=()
            while IFS=$'\t' read -r line _; do
                COMPREPLY+=("$rest${line:${#word}}")
            done < <("${words[0]}" complete -- "${words[@]:1}" 2>/dev/null)
        }
        complete -o default -F _plumb plumb ./plumb
        """;

    private const string Zsh =
        """
        #compdef plumb
        # Completes the command lines of plumb in zsh.
        _plumb() {
            local word what
            local -a found
            while IFS=$'\t' read -r word what; do
                found+=("${word//:/\\:}${what:+:$what}")
            done < <("${words[1]}" complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)
            if (( ${#found} )); then
                _describe plumb found
            else
                _files
            fi
        }
        if [ "$funcstack[1]" = _plumb ]; then
            _plumb "$@"
        else
            compdef _plumb plumb
        fi
        """;

    private const string Fish =
        """
        # Completes the command lines of plumb in fish.
        function __plumb_complete
            set -l words (commandline --tokens-expanded --cut-at-cursor 2>/dev/null; or commandline -opc)
            $words[1] complete -- $words[2..] (commandline -ct) 2>/dev/null
        end
        complete -c plumb -a '(__plumb_complete)'
        """;

    private const string PowerShell =
        """
        # Completes the command lines of plumb in PowerShell.
        Register-ArgumentCompleter -Native -CommandName plumb -ScriptBlock {
            param($word, $tree, $cursor)
            $words = @($tree.CommandElements | Where-Object { $_.Extent.EndOffset -le $cursor } | ForEach-Object { $_.Extent.Text })
            if ($words[-1] -ne $word) { $words += $word }
            & $words[0] complete '--' @($words | Select-Object -Skip 1) 2>$null | ForEach-Object {
                $value, $what = $_ -split "`t", 2
                if (-not $what) { $what = $value }
                [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $what)
            }
        }
        """;
}
