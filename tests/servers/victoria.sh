#!/usr/bin/env bash
# Another time series server on loopback for the tests: VictoriaMetrics, which takes line protocol at /api/v2/write.
#
#   victoria.sh missing                      names what this machine lacks, nothing if all is there
#   victoria.sh start DIR PORTBASE [OWNER]   HTTP at PORTBASE; stops by itself when the process OWNER is gone
#   victoria.sh stop DIR
#
# DIR/server.env tells the address.
. "$(dirname "$0")/common.sh"

missing() {
    absent_commands victoria-metrics:victoria-metrics | one_line
}

start() {
    local dir=$1 base=$2 owner=${3:-} lacking
    lacking=$(missing)
    [ -z "$lacking" ] || fail "missing: $lacking"
    mkdir -p "$dir"
    echo "URL=http://127.0.0.1:$base" >"$dir/server.env"

    begin_start "$dir" "$owner"
    setsid victoria-metrics -storageDataPath="$dir/data" -httpListenAddr="127.0.0.1:$base" -retentionPeriod=100y -search.latencyOffset=0s -loggerLevel=WARN \
        >"$dir/victoria.out" 2>&1 </dev/null &
    echo $! >"$dir/victoria.pid"
    if ! await port_answers "$base"; then
        stop "$dir"
        fail_with_logs "VictoriaMetrics did not start on port $base" "$dir/victoria.out"
    fi
    end_start "$dir"
}

stop() {
    stop_begins "$1"
    end_process "$1/victoria.pid" KILL # nothing of it is kept
}

case "${1:-} $#" in
"missing 1") missing ;;
"start 3" | "start 4") start "${@:2}" ;;
"stop 2") stop "$2" ;;
*) fail "missing | start DIR PORTBASE [OWNER] | stop DIR" ;;
esac
