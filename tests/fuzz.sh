#!/usr/bin/env bash
# Fuzzes the parsers under afl++ with SharpFuzz: the targets of the suite, led by what of the program each input reaches.
#
#   tests/fuzz.sh [--seconds N] [--jobs N] [--no-build] [--mutate] [TARGET...]
#
#   --seconds N   how long each target runs, wall clock (default 60)
#   --jobs N      how many run side by side (default: one a core)
#   --no-build    takes what was built before
#   --mutate      mutates the samples by seed instead, as the suite does; also where afl++ cannot be had
#   TARGET...     names of targets (default: all; docs/fuzzing.md lists them)
#
# Installs afl++ and the tool of SharpFuzz where it can (root or sudo without a password, on Debian). Everything that a run
# leaves is in fuzz/run-TIME/TARGET: the log, the inputs found (afl/default/queue), crashes and hangs, and in finds.txt how
# each of those ends when it is run alone. Prints a table at the end. Ends with 0 only if nothing was found.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PATH=$PATH:/usr/sbin:/sbin

readonly longest=60000 # milliseconds for one input: many share the cores, and the first one of a process waits for its start
seconds=60
jobs=$(nproc)
build=yes
way=afl
targets=()

give_up() {
    echo "tests/fuzz.sh: $*" >&2
    exit 2
}

whole_number() {
    [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || give_up "$1 takes a number"
    echo "$2"
}

while [ $# -gt 0 ]; do
    case $1 in
    --seconds) seconds=$(whole_number "$@") || exit; shift ;;
    --jobs) jobs=$(whole_number "$@") || exit; shift ;;
    --no-build) build= ;;
    --mutate) way=mutate ;;
    -*) give_up "there is no option $1" ;;
    *) targets+=("$1") ;;
    esac
    shift
done

folder=$PWD/fuzz/run-$(date -u +%Y%m%d-%H%M%S)
plain=$PWD/tests/Monitor.Fuzz/bin/Release/net10.0
program=$folder/bin # a copy: other builds do not touch it, and instrumenting does not touch them

# shellcheck disable=SC2329 # called by the trap
clean_up() {
    trap '' INT TERM
    local job
    for job in $(jobs -p); do kill "$job" 2>/dev/null; done
    wait
}
trap clean_up EXIT
trap 'exit 130' INT TERM

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

find_dotnet() {
    command -v dotnet >/dev/null || PATH=$PATH:${DOTNET_ROOT:-$HOME/.dotnet}
    command -v dotnet >/dev/null || give_up "the .NET SDK is missing: put dotnet on the PATH (version in global.json)"
    DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
    export DOTNET_ROOT DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
}

provide_afl() {
    command -v afl-fuzz >/dev/null && return
    echo "== Installing afl++"
    as_root apt-get -o DPkg::Lock::Timeout=180 -qq update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=180 -qq install -y --no-install-recommends --no-remove afl++ </dev/null
    command -v afl-fuzz >/dev/null && return
    echo "afl++ cannot be installed here: the samples are mutated by seed instead."
    way=mutate
}

instrument() {
    local assembly
    for assembly in monitor Monitor.Rules YamlDotNet ExcelDataReader CsvHelper MimeKit; do
        dotnet tool run sharpfuzz "$program/$assembly.dll" || give_up "$assembly.dll could not be instrumented"
    done
}

# One target, for its time.
run_one() {
    local name=$1
    local own=$folder/$name
    mkdir -p "$own/spent" "$own/tmp"
    export TMPDIR=$own/tmp
    if [ "$way" = mutate ]; then
        exec dotnet "$program/Monitor.Fuzz.dll" mutate "$name" "$seconds" >"$own/log" 2>&1
    fi
    FUZZ_NICE=$(nice)
    export FUZZ_NICE AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_FORKSRV_INIT_TMOUT=120000
    exec afl-fuzz -i "$folder/seeds/$name" -o "$own/afl" -x "$folder/tokens.dict" -G 65536 -t "$longest" -m none -V "$seconds" \
        -- "$(command -v dotnet)" "$program/Monitor.Fuzz.dll" run "$name" "$own/spent" >"$own/log" 2>&1
}

# How what was found ends when it is run alone, in the program as it was built.
look_at_finds() {
    local name=$1 finds
    mapfile -t finds < <(find "$folder/$name/afl" \( -path '*/crashes/id*' -o -path '*/hangs/id*' \) 2>/dev/null | sort | head -n 40)
    [ "${#finds[@]}" = 0 ] || TMPDIR=$folder/$name/tmp timeout 600 dotnet "$plain/Monitor.Fuzz.dll" try "$name" "${finds[@]}" >"$folder/$name/finds.txt" 2>&1
}

# name, executions, new paths, crashes, hangs, edges, seconds of the clock, seconds of processor time of the program (without afl-fuzz itself)
figures_of() {
    local name=$1
    local own=$folder/$name
    if [ "$way" = mutate ]; then
        awk -v name="$name" -v seconds="$seconds" '/ inputs, / { inputs = $2; failed = $4 } END { printf "%s %d - %d - - %d -\n", name, inputs, failed, seconds }' "$own/log"
        return
    fi
    awk -v name="$name" -v spent="$(cat "$own"/spent/* 2>/dev/null | awk '{ sum += $1 } END { printf "%.0f", sum }')" '
        { sub(/ *: */, ":"); at = index($0, ":"); is[substr($0, 1, at - 1)] = substr($0, at + 1) }
        END { printf "%s %d %d %d %d %d %d %d\n", name, is["execs_done"], is["corpus_found"], is["saved_crashes"], is["saved_hangs"], is["edges_found"], is["run_time"], spent }' "$own/afl/default/fuzzer_stats" 2>/dev/null ||
        echo "$name 0 0 0 0 0 0 0"
}

find_dotnet
[ "$way" = mutate ] || provide_afl
if [ -n "$build" ]; then
    echo "== Building (Release)"
    dotnet build -c Release tests/Monitor.Fuzz -v q || give_up "build failed"
fi
[ -e "$plain/Monitor.Fuzz.dll" ] || give_up "nothing is built yet; leave out --no-build"

mapfile -t known < <(dotnet "$plain/Monitor.Fuzz.dll" names)
[ "${#targets[@]}" -gt 0 ] || targets=("${known[@]}")
for target in "${targets[@]}"; do
    [[ " ${known[*]} " == *" $target "* ]] || give_up "there is no target $target; there are ${known[*]}"
done

mkdir -p "$folder"
cp -r "$plain/." "$program"
dotnet "$plain/Monitor.Fuzz.dll" tokens "$folder/tokens.dict"
for target in "${targets[@]}"; do
    dotnet "$plain/Monitor.Fuzz.dll" seeds "$target" "$folder/seeds/$target"
done
if [ "$way" = afl ]; then
    echo "== Instrumenting"
    dotnet tool restore >/dev/null || give_up "the tool of SharpFuzz could not be restored"
    instrument
fi

echo "== Running ${#targets[@]} targets, $jobs side by side, $seconds s each; in $folder"
begun=$(date +%s)
for target in "${targets[@]}"; do
    while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do wait -n; done
    run_one "$target" &
done
wait
took=$(($(date +%s) - begun))

found=0
{
    echo "target executions paths crashes hangs edges clock_s processor_s"
    for target in "${targets[@]}"; do
        look_at_finds "$target"
        figures_of "$target"
    done
} >"$folder/table"
column -t "$folder/table"
echo "All together $took s of the clock, $jobs side by side on $(nproc) cores."
while read -r target _ _ crashes hangs _; do
    [ "$target" != target ] || continue
    if [ "${crashes/-/0}" != 0 ] || [ "${hangs/-/0}" != 0 ]; then
        found=1
        echo "$target: see $folder/$target/$([ "$way" = afl ] && echo finds.txt || echo log)"
    fi
done <"$folder/table"
exit "$found"
