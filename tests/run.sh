#!/usr/bin/env bash
# Runs every test of the working copy, with real servers on loopback.
#
#   tests/run.sh [OPTION...]     options go to every test program, e.g. --filter-class '*MailServerTests'
#
# Installs what the tests need where it can (root or sudo without a password, on Debian). Elsewhere the tests that need a
# missing server are skipped and say so; with CI=true or MONITOR_TEST_STRICT=1 nothing may be skipped: a skip is a failure.
# MONITOR_TEST_SEED=N runs the tests of each class in another order.
# Prints the ten slowest tests and, as its last line, the count. Ends with 0 only if nothing failed.
set -uo pipefail
umask 022
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PATH=$PATH:/usr/sbin:/sbin

readonly configuration=Release
strict=
if [ "${CI:-}" = true ] || [ "${MONITOR_TEST_STRICT:-}" = 1 ]; then
    strict=yes
fi

running=
policy= # the file that forbids services to start, while it is ours
scratch=$(mktemp -d "${TMPDIR:-/tmp}/monitor-tests.XXXXXX") || exit 1
# The servers run as users of their own and must get to their folders.
chmod 755 "$scratch"
mkdir "$scratch/tmp" "$scratch/results"

# shellcheck disable=SC2329 # called by the traps
clean_up() {
    trap '' INT TERM HUP
    if [ -n "$running" ]; then
        kill "$running" 2>/dev/null
        wait "$running" 2>/dev/null
    fi
    local marker script
    for marker in "$scratch"/tmp/monitor-*/running; do
        [ -e "$marker" ] || continue
        script=$(basename "${marker%/running}" | cut -d- -f2)
        "tests/servers/$script.sh" stop "${marker%/running}"
    done
    [ -z "$policy" ] || as_root rm -f "$policy"
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'echo "Interrupted." >&2; exit 130' INT
trap 'echo "Terminated." >&2; exit 143' TERM HUP

say() {
    printf '\n== %s\n' "$*"
}

give_up() {
    echo "tests/run.sh: $*" >&2
    echo "0 passed, 1 failed"
    exit 1
}

# Runs a command so that a signal to this script is served at once, not when the command has ended.
run() {
    "$@" &
    running=$!
    wait "$running"
    local code=$?
    running=
    return "$code"
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

find_dotnet() {
    command -v dotnet >/dev/null || PATH=$PATH:${DOTNET_ROOT:-$HOME/.dotnet}
    command -v dotnet >/dev/null || give_up "the .NET SDK is missing: put dotnet on the PATH (version in global.json)"
    DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
    export DOTNET_ROOT DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
    # No build server stays behind and holds this script's output open.
    export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
}

# What the tests need and what of it is not here: a package for each missing file or command.
packages_missing() {
    command -v openssl >/dev/null || echo openssl
    command -v postfix >/dev/null || echo postfix
    [ -x /usr/lib/dovecot/imap ] || echo dovecot-imapd
    command -v bearerbox >/dev/null || echo kannel
    [ -n "$(find /usr/lib -path '*kannel/test/fakesmsc' 2>/dev/null)" ] || echo kannel-extras
    [ -e /usr/share/zoneinfo/Asia/Shanghai ] || echo tzdata
    command -v chromium >/dev/null || echo chromium
    [ -n "$(find /usr/share/fonts -name 'wqy-microhei.ttc' 2>/dev/null)" ] || echo fonts-wqy-microhei
    command -v soffice >/dev/null || echo libreoffice-calc-nogui
    [ -e /usr/lib/libreoffice/program/libswlo.so ] || echo libreoffice-writer-nogui
    command -v pdftotext >/dev/null || echo poppler-utils
    command -v curl >/dev/null || echo curl
    command -v influxd >/dev/null || echo influxdb
    command -v victoria-metrics >/dev/null || echo victoria-metrics
    /usr/bin/python3 -c 'import uno' 2>/dev/null || echo python3-uno
}

# Installs packages without letting their services start, now or at the next boot.
install_packages() {
    local service
    if [ -n "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' >"$scratch/policy"
        as_root install -m 755 "$scratch/policy" "$policy"
    fi
    # --no-remove: another mail server on this machine is not thrown out for postfix.
    local apt=(apt-get -o DPkg::Lock::Timeout=180 -qq)
    {
        as_root "${apt[@]}" update &&
            as_root env DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends --no-remove "$@" </dev/null &&
            for service in postfix dovecot kannel influxdb victoria-metrics; do
                [[ " $* " != *" $service"* ]] || as_root update-rc.d "$service" disable
            done
    } >"$scratch/apt.log" 2>&1
    local code=$?
    [ "$code" = 0 ] || tail -n 15 "$scratch/apt.log"
    return "$code"
}

provide_packages() {
    local packages
    mapfile -t packages < <(packages_missing)
    [ "${#packages[@]}" -gt 0 ] || return 0
    say "Installing ${packages[*]}"
    if ! command -v apt-get >/dev/null; then
        echo "Not a Debian machine: install these by hand."
    elif [ "$(id -u)" != 0 ] && ! sudo -n true 2>/dev/null; then
        echo "Neither root nor sudo without a password: run  apt-get install ${packages[*]}  by hand."
    else
        [ -e /usr/sbin/policy-rc.d ] || policy=/usr/sbin/policy-rc.d
        run install_packages "${packages[@]}" || echo "They could not be installed."
        [ -z "$policy" ] || as_root rm -f "$policy"
        policy=
    fi
}

tell_what_is_missing() {
    local script lacking
    for script in mail sms influx victoria; do
        lacking=$("tests/servers/$script.sh" missing)
        [ -z "$lacking" ] || echo "No $script server, its tests are $([ -n "$strict" ] && echo failed || echo skipped): this machine lacks $lacking"
    done
    lacking=$(tests/servers/office.py missing 2>&1)
    [ -z "$lacking" ] || echo "No LibreOffice, its test is $([ -n "$strict" ] && echo failed || echo skipped): this machine lacks $lacking"
}

# One line a test: seconds, result, name. Reads the report of xunit, which writes a test element for each.
read_report() {
    tr '\n' ' ' <"$1" | grep -o '<test [^>]*>' | awk '
        function attribute(name) {
            if (!match($0, " " name "=\"[^\"]*\"")) return ""
            return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
        }
        {
            type = attribute("type"); sub(/.*\./, "", type)
            name = type ": " attribute("name")
            gsub(/&lt;/, "<", name); gsub(/&gt;/, ">", name); gsub(/&quot;/, "\"", name); gsub(/&#xA;/, " ", name); gsub(/&amp;/, "\\&", name)
            printf "%s\t%s\t%s\n", attribute("time"), attribute("result"), name
        }'
}

run_project() {
    local name=$1 report="$scratch/results/$1.xml" code
    shift
    say "$name"
    local options=(--no-ansi --progress off --results-directory "$scratch/results" --report-xunit-xml --report-xunit-xml-filename "$name.xml")
    [ -z "$strict" ] || options+=(--fail-skips on)
    # A filter may leave a project without tests; else that means that they were not found.
    [ "$#" = 0 ] || options+=(--ignore-exit-code 8)
    TMPDIR=$scratch/tmp run dotnet "tests/$name/bin/$configuration/net10.0/$name.dll" "${options[@]}" "$@"
    code=$?
    local tests="$scratch/results/$name.tests"
    if [ -s "$report" ]; then
        read_report "$report" >"$tests"
    fi
    # Code 2 means failed tests, and those are in the report; anything else wrong counts as one more failure.
    case $code in
    0) return ;;
    2) ! grep -q "$(printf '\tFail\t')" "$tests" || return ;;
    8) add_failure "$tests" "$name: no test was found" && return ;;
    esac
    add_failure "$tests" "$name: the test program ended with code $code"
}

add_failure() {
    echo "$2"
    printf '0\tFail\t%s\n' "$2" >>"$1"
}

find_dotnet
provide_packages
tell_what_is_missing

say "Building ($configuration)"
run dotnet restore --locked-mode -v q || give_up "restore failed"
run dotnet build -c "$configuration" --no-restore -v q || give_up "build failed"

for project in tests/*.Tests/*.csproj; do
    run_project "$(basename "$project" .csproj)" "$@"
done

cat "$scratch"/results/*.tests 2>/dev/null | sort -rn >"$scratch/tests"
say "The ten slowest tests"
awk -F '\t' '$2 == "Pass" || $2 == "Fail" { if (++shown > 10) exit; printf "%8.2f s  %s\n", $1, $3 }' "$scratch/tests"
if figures=$(grep -oh 'figure: [^<]*' "$scratch"/results/*.xml 2>/dev/null); then
    say "Figures that tests tell"
    printf '%s\n' "$figures" | sed 's/^figure: /  /'
fi
if grep -q "$(printf '\tFail\t')" "$scratch/tests"; then
    say "Failed"
    awk -F '\t' '$2 == "Fail" { print "  " $3 }' "$scratch/tests"
fi
echo
awk -F '\t' '
    { count[$2]++ }
    END {
        printf "%d passed, %d failed", count["Pass"], count["Fail"]
        if (count["Skip"] + count["NotRun"] > 0) printf ", %d skipped", count["Skip"] + count["NotRun"]
        print ""
        exit count["Fail"] > 0 || NR == 0
    }' "$scratch/tests"
