#!/usr/bin/env bash
# A mail server on loopback for the tests: postfix takes mail (STARTTLS and AUTH), dovecot serves it by IMAP.
#
#   mail.sh missing                      names what this machine lacks, nothing if all is there
#   mail.sh start DIR PORTBASE [OWNER]   ports PORTBASE (submission), +1 (IMAP with STARTTLS), +2 (IMAP over TLS);
#                                        stops by itself when the process OWNER is gone
#   mail.sh stop DIR
#
# DIR/server.env tells ports, accounts and the certificate. Mail for inbox@ and inbox+anything@labour.test is kept under
# DIR/mail/inbox, mail for reports@ under DIR/mail/reports; busy@ answers 451, gone@ and any other address 550. Nothing leaves the machine.
. "$(dirname "$0")/common.sh"

missing() {
    {
        absent_commands postfix:postfix dovecot-imapd:dovecot openssl:openssl
        [ -e /usr/lib/dovecot/imap ] || ! command -v dovecot >/dev/null || echo "the IMAP part of dovecot (Debian package dovecot-imapd)"
        [ "$(id -u)" = 0 ] || echo "root (postfix starts as root only)"
    } | one_line
}

write_dovecot() {
    local dir=$1 base=$2
    cat >"$dir/dovecot/dovecot.conf" <<CONF
base_dir = $dir/run
state_dir = $dir/dovecot/state
log_path = $dir/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <$dir/certificate.pem
ssl_key = <$dir/key.pem
mail_location = maildir:$dir/mail/%n
mail_uid = $(id -u mail)
mail_gid = $(id -g mail)
first_valid_uid = 1
auth_mechanisms = plain
auth_failure_delay = 0 secs
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%n $dir/dovecot/users
}
userdb {
  driver = static
  args = uid=$(id -u mail) gid=$(id -g mail) home=$dir/mail/%n
}
namespace inbox {
  inbox = yes
}
service imap-login {
  inet_listener imap {
    port = $((base + 1))
  }
  inet_listener imaps {
    port = $((base + 2))
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener $dir/spool/private/auth {
    mode = 0660
    user = postfix
    group = postfix
  }
}
CONF
    printf 'alert:{PLAIN}%s\ninbox:{PLAIN}%s\nreports:{PLAIN}%s\n' "$3" "$4" "$4" >"$dir/dovecot/users"
    chgrp dovecot "$dir/dovecot/users"
    chmod 640 "$dir/dovecot/users"
}

write_postfix() {
    local dir=$1 base=$2
    cat >"$dir/postfix/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $dir/spool
data_directory = $dir/data
command_directory = $(postconf -d -h command_directory)
daemon_directory = $(postconf -d -h daemon_directory)
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.labour.test
mydestination =
local_transport = error:no local users
default_transport = error:nothing leaves this machine
recipient_delimiter = +
virtual_mailbox_domains = labour.test
virtual_mailbox_maps = inline:{ {inbox@labour.test = inbox/}, {reports@labour.test = reports/} }
virtual_mailbox_base = $dir/mail
virtual_uid_maps = static:$(id -u mail)
virtual_gid_maps = static:$(id -g mail)
virtual_minimum_uid = 1
smtpd_tls_cert_file = $dir/certificate.pem
smtpd_tls_key_file = $dir/key.pem
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_recipient_restrictions =
    check_recipient_access inline:{ {busy@labour.test = 451 4.3.0 busy, try again later}, {gone@labour.test = 550 5.1.1 no such user} },
    reject_unauth_destination, permit_sasl_authenticated, reject
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_peername_lookup = no
smtpd_error_sleep_time = 0
message_size_limit = 26214400
maillog_file = $dir/postfix.log
maillog_file_prefixes = $dir
CONF
    cat >"$dir/postfix/master.cf" <<CONF
127.0.0.1:$base inet n - n - - smtpd
cleanup  unix n - n - 0 cleanup
qmgr     unix n - n 300 1 qmgr
tlsmgr   unix - - n 1000? 1 tlsmgr
rewrite  unix - - n - - trivial-rewrite
bounce   unix - - n - 0 bounce
defer    unix - - n - 0 bounce
trace    unix - - n - 0 bounce
error    unix - - n - - error
retry    unix - - n - - error
virtual  unix - n n - - virtual
anvil    unix - - n - 1 anvil
proxymap unix - - n - - proxymap
postlog  unix-dgram n - n - 1 postlogd
CONF
}

start() {
    local dir=$1 base=$2 owner=${3:-} lacking alert_password inbox_password
    lacking=$(missing)
    [ -z "$lacking" ] || fail "missing: $lacking"
    [ "${#dir}" -le 80 ] || fail "$dir: a shorter path is needed, sockets under it allow 108 characters in all"
    mkdir -p "$dir"/{postfix,spool,data,mail,dovecot}
    chmod 755 "$dir"
    setpriv --reuid=postfix --regid=postfix --clear-groups test -x "$dir/spool" ||
        fail "$dir: user postfix cannot get there; every folder above it must be searchable by all"
    chown mail:mail "$dir/mail"
    chown postfix "$dir/data"

    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' \
        -keyout "$dir/key.pem" -out "$dir/certificate.pem" 2>"$dir/openssl.log" || fail_with_logs "no certificate" "$dir/openssl.log"
    chmod 600 "$dir/key.pem"
    alert_password=$(secret)
    inbox_password=$(secret)
    write_dovecot "$dir" "$base" "$alert_password" "$inbox_password"
    write_postfix "$dir" "$base"
    cat >"$dir/server.env" <<CONF
SUBMISSION_PORT=$base
IMAP_PORT=$((base + 1))
IMAPS_PORT=$((base + 2))
USER=alert
PASSWORD=$alert_password
INBOX_USER=inbox
INBOX_PASSWORD=$inbox_password
REPORTS_USER=reports
CONF

    begin_start "$dir" "$owner"
    local logs=("$dir/start.log" "$dir/postfix.log" "$dir/dovecot.log")
    if ! { postfix -c "$dir/postfix" start && dovecot -c "$dir/dovecot/dovecot.conf"; } >"$dir/start.log" 2>&1 </dev/null ||
        ! await port_answers "$base" || ! await port_answers "$((base + 1))" || ! await port_answers "$((base + 2))"; then
        stop "$dir"
        fail_with_logs "postfix or dovecot did not start on ports $base to $((base + 2))" "${logs[@]}"
    fi
    end_start "$dir"
}

stop() {
    local dir=$1
    stop_begins "$dir"
    end_process "$dir/spool/pid/master.pid"
    end_process "$dir/run/master.pid"
}

case "${1:-} $#" in
"missing 1") missing ;;
"start 3" | "start 4") start "${@:2}" ;;
"stop 2") stop "$2" ;;
*) fail "missing | start DIR PORTBASE [OWNER] | stop DIR" ;;
esac
