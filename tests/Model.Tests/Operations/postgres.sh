#!/bin/sh
# A PostgreSQL server of its own in a new folder, reached by a socket there: prints the folder once it answers, and is gone with it when
# standard input ends, however the one who holds the other end dies.
set -eu
initdb=$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
initdb=$(readlink -f "${initdb:-$(command -v initdb)}")
programs=$(dirname "$initdb")
folder=$(mktemp -d /tmp/postgres-XXXXXX)
server=
end() {
  [ -z "$server" ] || { kill -INT "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT
trap exit INT TERM
cd "$folder"

"$programs/initdb" --pgdata data --username postgres --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync >log
# What is lost when the machine fails need not be kept: nobody reads it again.
"$programs/postgres" -D data -k "$folder" -c listen_addresses= -c max_connections=200 -c fsync=off -c full_page_writes=off >>log 2>&1 &
server=$!
until "$programs/pg_isready" --quiet --host "$folder"; do
  kill -0 "$server" 2>/dev/null || { cat log >&2; exit 1; }
  sleep 0.05
done
echo "$folder"
cat >/dev/null
