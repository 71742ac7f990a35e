# Installs what the tests need and this machine lacks; says what they will skip where it cannot. Sourced by ./test.

has_postgres() {
    command -v pg_dump > /dev/null || return 1
    command -v initdb > /dev/null || ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1
}

can_install() {
    [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]
}

install() {
    echo "Installing with apt-get: $*"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@"; } \
        > "$work/apt" 2>&1 < /dev/null || tail -n 20 "$work/apt" >&2
}

if can_install; then
    has_postgres || install postgresql postgresql-contrib
    command -v npm > /dev/null || install npm
fi

has_postgres || echo "No PostgreSQL is installed (server and pg_dump): tests that compare with it are skipped."
command -v npm > /dev/null || echo "No npm is installed: tests on PostgreSQL versions that are not installed are skipped."
