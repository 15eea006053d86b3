#!/usr/bin/env bash
# A time series server on loopback for the tests: InfluxDB 1.6 with an account, its data in its folder.
#
#   influx.sh missing                      names what this machine lacks, nothing if all is there
#   influx.sh start DIR PORTBASE [OWNER]   HTTP at PORTBASE, +1 is its own; stops by itself when the process OWNER is gone
#   influx.sh kill DIR                     ends it as a power cut would
#   influx.sh again DIR                    starts it once more on the same data
#   influx.sh stop DIR
#
# DIR/server.env tells the address, the account and the database.
. "$(dirname "$0")/common.sh"

missing() {
    absent_commands influxdb:influxd curl:curl | one_line
}

write_config() {
    local dir=$1 base=$2
    cat >"$dir/influx.conf" <<CONF
reporting-disabled = true
bind-address = "127.0.0.1:$((base + 1))"
[meta]
  dir = "$dir/meta"
[data]
  dir = "$dir/data"
  wal-dir = "$dir/wal"
  index-version = "tsi1"
  query-log-enabled = false
[monitor]
  store-enabled = false
[http]
  bind-address = "127.0.0.1:$base"
  log-enabled = false
  auth-enabled = true
[logging]
  level = "warn"
CONF
}

answers() {
    curl -sf --max-time 5 -o /dev/null "http://127.0.0.1:$1/ping"
}

run() {
    setsid influxd -config "$1/influx.conf" >>"$1/influxd.out" 2>&1 </dev/null &
    echo $! >"$1/influxd.pid"
    await answers "$2" || give_up "$1" "$2"
}

ask() {
    local url=$1
    shift
    curl -sf --max-time 20 -o /dev/null -XPOST "$url/query" "$@"
}

start() {
    local dir=$1 base=$2 owner=${3:-} lacking password url=http://127.0.0.1:$2
    lacking=$(missing)
    [ -z "$lacking" ] || fail "missing: $lacking"
    mkdir -p "$dir"
    password=$(secret)
    write_config "$dir" "$base"
    cat >"$dir/server.env" <<CONF
URL=$url
PORT=$base
USER=labour
PASSWORD=$password
DATABASE=labour
CONF
    chmod 600 "$dir/server.env"

    begin_start "$dir" "$owner"
    run "$dir" "$base"
    ask "$url" --data-urlencode "q=CREATE USER labour WITH PASSWORD '$password' WITH ALL PRIVILEGES" || give_up "$dir" "$base"
    # Weekly figures of many years: with shards of a week, as the default is, every write touches hundreds of files.
    ask "$url" -u "labour:$password" --data-urlencode 'q=CREATE DATABASE labour WITH DURATION INF REPLICATION 1 SHARD DURATION 520w NAME autogen' || give_up "$dir" "$base"
    end_start "$dir"
}

again() {
    run "$1" "$(sed -n 's/^PORT=//p' "$1/server.env")"
}

give_up() {
    stop "$1"
    fail_with_logs "InfluxDB did not start on port $2" "$1/influxd.out"
}

stop() {
    stop_begins "$1"
    end_process "$1/influxd.pid" KILL # nothing of it is kept
}

case "${1:-} $#" in
"missing 1") missing ;;
"start 3" | "start 4") start "${@:2}" ;;
"kill 2") end_process "$2/influxd.pid" KILL ;;
"again 2") again "$2" ;;
"stop 2") stop "$2" ;;
*) fail "missing | start DIR PORTBASE [OWNER] | kill DIR | again DIR | stop DIR" ;;
esac
