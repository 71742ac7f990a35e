# Builds Plumb into .build, once even when several ask at once. Sourced by ./plumb.

. "$root/scripts/dotnet.sh"
state=$root/.build

say() {
    if [ -t 2 ]; then printf '\r\033[K%s' "$1" >&2; fi
}

# A lock that the kernel lets go of where there is flock, else a folder with its owner's number.
lock() {
    if command -v flock > /dev/null; then
        exec 9> "$state/lock"
        flock -n 9 || { say 'Waiting for another build of Plumb ...'; flock 9; }
        return
    fi
    until mkdir "$state/lock.d" 2> /dev/null; do
        say 'Waiting for another build of Plumb ...'
        owner=$(cat "$state/lock.d/owner" 2> /dev/null || true)
        if [ -n "$owner" ] && ! ps -p "$owner" > /dev/null 2>&1; then
            rm -rf "$state/lock.d"
        fi
        sleep 1
    done
    echo $$ > "$state/lock.d/owner"
    trap unlock EXIT INT TERM
}

# What runs next must not inherit the lock.
unlock() {
    exec 9>&-
    rm -rf "$state/lock.d"
}

build() {
    find_dotnet
    say 'Building Plumb (the first time takes about 20 seconds) ...'
    printf '%s\n' "$dotnet" > "$state/building"
    # Warnings and analysers are for who changes Plumb: a later SDK that knows more of them must not stop who runs it.
    DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 "$dotnet" build "$root/src/Plumb.Cli/Plumb.Cli.csproj" \
        --configuration Release --artifacts-path "$state" --verbosity quiet -nodeReuse:false \
        -p:UseSharedCompilation=false -p:UseAppHost=false -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false -p:NuGetAudit=false \
        > "$state/log" 2>&1 9>&- && return
    say ''
    cat "$state/log" >&2
    fail "Plumb could not be built." "the compiler or the package restore stopped with the errors above." \
        "mend the first of those errors, then run this command again (the errors are also in $state/log)."
}

{ mkdir -p "$state" && [ -w "$state" ]; } 2> /dev/null ||
    fail "Plumb has to be built, and $state cannot be written." "its build is missing or older than its sources." \
        "run ./plumb once as the owner of this folder, or copy the folder to a place of yours and run it there."

lock
is_current || { build && mv "$state/building" "$built"; }
unlock
say ''
