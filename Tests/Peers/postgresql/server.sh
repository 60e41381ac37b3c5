# A server of its own on a socket, for the programs beside this file; it goes when they end. 3 where there is none.
export PATH=$PATH:/usr/sbin:/usr/lib/postgresql/17/bin:/usr/lib/postgresql/16/bin:/usr/lib/postgresql/15/bin
command -v initdb >/dev/null && command -v psql >/dev/null && command -v python3 >/dev/null || exit 3
folder=$(mktemp -d)
# The server refuses to run as root.
run() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    chown nobody "$folder"
    run() { runuser -u nobody -- "$@"; }
fi
trap 'run pg_ctl -D "$folder/data" stop -m immediate >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
cd "$folder"
run initdb -D "$folder/data" -A trust -U peer --no-sync >/dev/null
run pg_ctl -D "$folder/data" -o "-k $folder -c listen_addresses='' -c shared_buffers=1GB" -w start >/dev/null
ask() { run psql -h "$folder" -U peer -d postgres -qtAX -v ON_ERROR_STOP=1 "$@"; }
ask -c 'CREATE EXTENSION pgcrypto' 2>/dev/null || exit 3
ask -c 'CREATE TABLE entries (seq bigint PRIMARY KEY, hash bytea NOT NULL, bytes bytea NOT NULL)'
