#!/usr/bin/env bash
# An SMS gateway on loopback for the tests: Kannel takes messages by HTTP and hands them to a pretended SMS centre.
#
#   sms.sh missing                      names what this machine lacks, nothing if all is there
#   sms.sh start DIR PORTBASE [OWNER]   sendsms at PORTBASE; +1 to +4 are Kannel's own (administration, boxes, SMS centre,
#                                       handset); what a handset sends is handed on to PORTBASE+5;
#                                       stops by itself when the process OWNER is gone
#   sms.sh say DIR FROM TEXT            a handset sends a text message and waits a moment for an answer
#   sms.sh stop DIR
#
# A receipt that is turned away comes again after a second, at most twenty times. Numbers that begin with 1990 no centre takes.
# DIR/server.env tells the address, the account and the secret that incoming messages bear; DIR/centre.err has a line for
# every message the SMS centre got, DIR/handset.err for every one the handset got.
. "$(dirname "$0")/common.sh"

centre() {
    local candidate
    for candidate in /usr/lib/kannel/test/fakesmsc /usr/lib/*/kannel/test/fakesmsc; do
        if [ -x "$candidate" ]; then
            echo "$candidate"
            return
        fi
    done
}

missing() {
    {
        absent_commands kannel:bearerbox kannel:smsbox
        [ -n "$(centre)" ] || echo "fakesmsc (Debian package kannel-extras)"
    } | one_line
}

write_kannel() {
    local dir=$1 base=$2
    cat >"$dir/kannel.conf" <<CONF
group = core
admin-port = $((base + 1))
admin-interface = 127.0.0.1
admin-password = $4
smsbox-port = $((base + 2))
smsbox-interface = 127.0.0.1
box-allow-ip = 127.0.0.1
dlr-storage = internal
log-level = 1

group = smsc
smsc = fake
smsc-id = centre
denied-prefix = 1990
port = $((base + 3))
connect-allow-ip = 127.0.0.1

group = smsc
smsc = fake
smsc-id = handset
denied-prefix = 1990
port = $((base + 4))
connect-allow-ip = 127.0.0.1
preferred-smsc-id = handset

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = $base
sendsms-interface = 127.0.0.1
global-sender = 10690000
http-request-retry = 20
http-queue-delay = 1
log-level = 1

group = sendsms-user
username = labour
password = $3
concatenation = true
max-messages = 8

group = sms-service
keyword = default
catch-all = true
max-messages = 3
concatenation = true
omit-empty = true
accept-x-kannel-headers = true
get-url = "http://127.0.0.1:$((base + 5))/sms/incoming?secret=$5&from=%p&text=%a"
CONF
    chmod 600 "$dir/kannel.conf"
}

centre_is_online() {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET /status.txt?password=%s HTTP/1.0\r\n\r\n' "$2" >&3
    local answer
    answer=$(cat <&3)
    exec 3>&-
    [[ $answer == *"centre["*"online"* && $answer == *smsbox:* ]]
}

start() {
    local dir=$1 base=$2 owner=${3:-} lacking password admin_password incoming
    lacking=$(missing)
    [ -z "$lacking" ] || fail "missing: $lacking"
    mkdir -p "$dir"
    password=$(secret)
    admin_password=$(secret)
    incoming=$(secret)
    write_kannel "$dir" "$base" "$password" "$admin_password" "$incoming"
    cat >"$dir/server.env" <<CONF
URL=http://127.0.0.1:$base/cgi-bin/sendsms
USER=labour
PASSWORD=$password
INCOMING_PORT=$((base + 5))
INCOMING_SECRET=$incoming
HANDSET_PORT=$((base + 4))
CONF

    begin_start "$dir" "$owner"
    run bearerbox bearerbox -v 1 "$dir/kannel.conf"
    await port_answers "$((base + 2))" || give_up
    run smsbox smsbox -v 1 "$dir/kannel.conf"
    await port_answers "$((base + 3))" || give_up
    # It never sends a message of its own: the maximum is none.
    run centre "$(centre)" -H 127.0.0.1 -r "$((base + 3))" -i 1 -m 0 "10086 10690000 text none"
    await port_answers "$base" || give_up
    await centre_is_online "$((base + 1))" "$admin_password" || give_up
    end_start "$dir"
}

# Runs a part of the gateway in the background: run NAME COMMAND...
run() {
    local name=$1
    shift
    setsid "$@" >"$dir/$name.out" 2>"$dir/$name.err" </dev/null &
    echo $! >"$dir/$name.pid"
}

give_up() {
    stop "$dir"
    fail_with_logs "Kannel did not start on ports $base to $((base + 3))" "$dir"/{bearerbox,smsbox,centre}.err
}

# A handset stays connected for a moment, since the answer is sent to where the question came from.
say() {
    local dir=$1 from=$2 text=$3 port
    port=$(sed -n 's/^HANDSET_PORT=//p' "$dir/server.env")
    timeout 5 "$(centre)" -H 127.0.0.1 -r "$port" -i 0.1 -m 1 "$from 10690000 text $text" >>"$dir/handset.out" 2>>"$dir/handset.err" </dev/null || true
}

stop() {
    local name
    stop_begins "$1"
    for name in centre smsbox bearerbox; do
        end_process "$1/$name.pid" KILL # nothing of it is kept, and it takes seconds to end by itself
    done
}

case "${1:-} $#" in
"missing 1") missing ;;
"start 3" | "start 4") start "${@:2}" ;;
"say 4") say "${@:2}" ;;
"stop 2") stop "$2" ;;
*) fail "missing | start DIR PORTBASE [OWNER] | say DIR FROM TEXT | stop DIR" ;;
esac
