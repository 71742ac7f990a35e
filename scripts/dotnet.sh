# Finds the .NET SDK that global.json asks for. Sourced, with $root set.

# Says what happened, why, and how to mend it, in the manner of the program's own errors.
fail() {
    printf 'error: %s\n  why: %s\n  fix: %s\n' "$1" "$2" "$3" >&2
    exit 3
}

# Sets $dotnet to the first dotnet that has such an SDK.
find_dotnet() {
    wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$root/global.json")
    found=
    for dotnet in "${DOTNET_ROOT:-}/dotnet" "$(command -v dotnet || true)" "${HOME:-}/.dotnet/dotnet" \
        /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet /usr/local/share/dotnet/dotnet /usr/local/bin/dotnet; do
        [ -x "$dotnet" ] || continue
        if (cd "$root" && "$dotnet" --version) > /dev/null 2>&1; then
            return 0
        fi
        found=$(printf '%s\n' "$found"; "$dotnet" --list-sdks 2> /dev/null | cut -d ' ' -f 1)
    done
    found=$(printf '%s\n' "$found" | sort -u | xargs)
    if [ -n "$found" ]; then
        why="this machine has the .NET SDK $found, and Plumb needs $wanted or a later one of the same major version."
    else
        why="Plumb is built on first use, and this machine has no .NET SDK."
    fi
    fail "Plumb cannot be built without the .NET SDK $wanted or later." "$why" \
        "install the .NET SDK ${wanted%.*} from https://dotnet.microsoft.com/download, then run this command again."
}
