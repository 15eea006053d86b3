# Sourced by the server scripts beside it.
set -euo pipefail
umask 022
PATH=$PATH:/usr/sbin:/sbin

fail() {
    echo "$(basename "$0"): $*" >&2
    exit 1
}

# Shows the logs of a start that failed: fail_with_logs MESSAGE FILE...
fail_with_logs() {
    local message=$1 log
    shift
    for log in "$@"; do
        if [ -s "$log" ]; then
            echo "--- $log" >&2
            tail -n 40 "$log" >&2
        fi
    done
    fail "$message"
}

# Names the commands that are not there: absent_commands PACKAGE:COMMAND...
absent_commands() {
    local pair
    for pair in "$@"; do
        command -v "${pair#*:}" >/dev/null || echo "${pair#*:} (Debian package ${pair%%:*})"
    done
}

# Turns lines into one line: a, b, c
one_line() {
    paste -sd, - | sed 's/,/, /g'
}

# Tries a condition every 50 ms for at most ten seconds.
await() {
    local attempt
    for attempt in $(seq 200); do
        "$@" && return 0
        sleep 0.05
    done
    return 1
}

port_answers() {
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

secret() {
    od -An -N12 -tx1 /dev/urandom | tr -d ' \n'
}

# A process that only waits to be reaped has ended, too.
process_ended() {
    ! grep -Eq '^State:[[:space:]]+[^ZX[:space:]]' "/proc/$1/status" 2>/dev/null
}

# Ends the process named by a pid file and waits for it: end_process FILE [SIGNAL]
end_process() {
    local pid
    [ -s "$1" ] || return 0
    pid=$(tr -d ' \n' <"$1")
    kill -s "${2:-TERM}" "$pid" 2>/dev/null || return 0
    await process_ended "$pid" || kill -9 "$pid" 2>/dev/null || true
}

# Stops the server and removes its folder once the process that asked for it is gone without having stopped it.
follow_owner() {
    local dir=$1 owner=$2
    setsid bash -c '
        while [ -e "$2/running" ] && kill -0 "$3" 2>/dev/null; do sleep 1; done
        if [ -e "$2/running" ]; then bash "$1" stop "$2"; rm -rf "$2"; fi
    ' follow "$(realpath "$0")" "$dir" "$owner" </dev/null >/dev/null 2>&1 &
}

# Marks a start as under way: begin_start DIR OWNER. A stop meanwhile waits for the step it is in, so that nothing is left half started.
begin_start() {
    trap 'exit 143' TERM
    echo $$ >"$1/starter.pid"
    touch "$1/running"
    [ -z "$2" ] || follow_owner "$1" "$2"
}

end_start() {
    rm -f "$1/starter.pid"
}

# Begins a stop: stop_begins DIR. A start that has failed stops its own server and must not end itself.
stop_begins() {
    rm -f "$1/running"
    if [ "$(cat "$1/starter.pid" 2>/dev/null)" != $$ ]; then
        end_process "$1/starter.pid"
    fi
}
