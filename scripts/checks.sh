# The checks of .ci/run. Sourced, with $dotnet and $work set.

# Runs one check; its output matters only when it fails.
check() {
    name=$1
    shift
    if "$@" > "$work/log" 2>&1 < /dev/null; then
        echo "ok      $name"
        return
    fi
    echo "FAILED  $name"
    sed 's/^/        /' "$work/log"
    echo "$name" >> "$work/failed"
}

has_no_vulnerable_package() {
    "$dotnet" list Plumb.slnx package --vulnerable --include-transitive > "$work/packages" || return 1
    if grep 'has the following vulnerable packages' "$work/packages"; then
        cat "$work/packages"
        return 1
    fi
    knows_vulnerabilities || name="$name (not known: the package source here lists no vulnerabilities, not even well-known ones)"
}

# A source without a list of vulnerabilities answers "none" for every package, so ask it about one that is known to have one.
knows_vulnerabilities() {
    mkdir "$work/canary" && cat > "$work/canary/canary.csproj" << 'XML' || return 1
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
XML
    "$dotnet" restore "$work/canary" --verbosity quiet > /dev/null &&
        "$dotnet" list "$work/canary/canary.csproj" package --vulnerable | grep -q 'Newtonsoft.Json'
}
