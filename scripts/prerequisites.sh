# Installs what the tests need and this machine lacks; says what they will skip where it cannot. Sourced by ./test.

has_postgres() {
    command -v pg_dump > /dev/null || return 1
    command -v initdb > /dev/null || ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1
}

missing=
has_postgres || missing="postgresql postgresql-contrib"
command -v npm > /dev/null || missing="$missing npm"

if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; then
    echo "Installing with apt-get: $missing"
    # shellcheck disable=SC2086 # a list of packages
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $missing; } \
        > "$work/apt" 2>&1 < /dev/null || tail -n 20 "$work/apt" >&2
fi

has_postgres || echo "No PostgreSQL is installed (server and pg_dump): tests that compare with it are skipped."
command -v npm > /dev/null || echo "No npm is installed: tests on PostgreSQL versions that are not installed are skipped."
