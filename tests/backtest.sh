#!/usr/bin/env bash
# Replays 1990-2024 over the United States profile and scores it beside the reference triggers; prints what docs/backtest.md shows.
#
#   tests/backtest.sh [--out FOLDER] [--runs N]     FOLDER keeps alerts, coverage and details (default: a temporary folder); N replays are timed (default 3)
#   tests/backtest.sh --live-all                    holds the live path against the replay, all states and years (ten minutes and more)
#
# The data is looked for in $MONITOR_REFERENCE_DATA (default ../shared beside the repository). Needs python3 for the tools of the data.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly reference=${MONITOR_REFERENCE_DATA:-../shared}
readonly data=$reference/data tools=$reference/tools
readonly from=1990-01-01 to=2024-12-31
out= runs=3 live=
while [ "$#" -gt 0 ]; do
    case $1 in
    --out) out=$2 && shift 2 ;;
    --runs) runs=$2 && shift 2 ;;
    --live-all) live=yes && shift ;;
    *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
    esac
done

if [ ! -d "$data" ]; then
    echo "Skipped: there is no reference data in $data. Set MONITOR_REFERENCE_DATA to the folder that holds data/ and tools/."
    exit 0
fi

if [ -n "$live" ]; then
    dotnet build tests/Monitor.Worker.Tests -c Release -v q --nologo
    MONITOR_REFERENCE_DATA=$reference MONITOR_LIVE_STATES=all exec dotnet tests/Monitor.Worker.Tests/bin/Release/net10.0/Monitor.Worker.Tests.dll \
        --filter-class '*UsLivePathTests' --output detailed
fi

dotnet build src/Monitor.Worker -c Release -v q --nologo
if [ -z "$out" ]; then
    out=$(mktemp -d "${TMPDIR:-/tmp}/monitor-backtest.XXXXXX")
    trap 'rm -rf "$out"' EXIT
fi
mkdir -p "$out"

say() {
    printf '\n## %s\n\n' "$*"
}

# Runs a command; tells the peak of its memory where GNU time is there.
measured() {
    if [ -x /usr/bin/time ]; then /usr/bin/time -f '%M KB at most, %e s in all' "$@"; else "$@"; fi
}

say "Import and replay, $runs times (load $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores)"
for _ in $(seq "$runs"); do
    # Code 3 would mean that a file was held back or failed.
    measured dotnet src/Monitor.Worker/bin/Release/net10.0/monitor.dll replay --config config/profiles/us --input "$data" --from $from --to $to \
        --alerts "$out/alerts.csv" --coverage "$out/coverage.csv" --details "$out/details.jsonl" 2>&1
done

python3 "$tools/reference_triggers.py" --data "$data" --out "$out/reference_alerts.csv" --coverage "$out/reference_coverage.csv"
states=$(awk -F, '$1 == "yoy125" && $2 != "PR" && $2 != "VI" { print $2 }' "$out/reference_coverage.csv" | sort | paste -sd,)
readonly states

score() { # alerts, coverage, more options
    local alerts=$1 coverage=$2
    shift 2
    python3 "$tools/score_alarms.py" --episodes "$data/episodes.csv" --alarms "$alerts" --coverage "$coverage" --states "$states" --from $from --to $to "$@"
}

table() { # more options
    score "$out/alerts.csv" "$out/coverage.csv" "$@" | sed -n 1,2p
    local rule
    for rule in urate insured; do
        score "$out/alerts.csv" "$out/coverage.csv" "$@" | grep "^| $rule |" | sort -t'|' -k3,3
        score "$out/reference_alerts.csv" "$out/reference_coverage.csv" "$@" | grep "^| $rule |" | sed "s/^| $rule | /&reference: /"
    done
}

say "With 2020 ($(tr , '\n' <<<"$states" | wc -l) states)"
table
say "Without 2020"
table --without-2020

say "Differences to the reference triggers"
python3 - "$out/alerts.csv" "$out/reference_alerts.csv" "$states" $from <<'PYTHON'
import collections, csv, sys

ours_file, reference_file, states, start = sys.argv[1:]
ours, reference = collections.defaultdict(dict), collections.defaultdict(dict)
for row in csv.DictReader(open(ours_file, encoding="utf-8")):
    ours[row["trigger"], row["region"]][row["on"]] = row["off"]
for row in csv.DictReader(open(reference_file, encoding="utf-8")):
    if not row["off"] or row["off"] > start:
        reference[row["trigger"], row["state"]][row["on"]] = row["off"]
for name, theirs in (("claims_yoy125", "yoy125"), ("claims_yoy150", "yoy150"), ("eb_iur", "eb_iur")):
    same = 0
    other = []
    for state in states.split(","):
        a, b = ours[name, state], reference[theirs, state]
        other += [f"{state}: on {on} is ours alone" for on in sorted(a.keys() - b.keys())]
        other += [f"{state}: on {on} is the reference's alone" for on in sorted(b.keys() - a.keys())]
        for on in sorted(a.keys() & b.keys()):
            same += 1
            if a[on] != b[on]:
                other.append(f"{state}: of {on} ends {a[on] or 'never'}, the reference's {b[on] or 'never'}")
    print(f"{name}: {same} begin on the same day, {len(other)} differences")
    print("".join(f"  {line}\n" for line in other), end="")
PYTHON
