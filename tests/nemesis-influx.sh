#!/usr/bin/env bash
# Fifty seeded runs of a copy to a real InfluxDB with kills of either side, cuts of the network and full disks; ends with 0 only if
# after the reconciliation every series was equal in each of them. The suite runs a handful of the same seeds.
#
#   tests/nemesis-influx.sh [SEEDS [FIRST]]
#
# A full disk is a small tmpfs, which takes root; without it the request is cut instead and the figures say "answer".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

MONITOR_NEMESIS_SEEDS=${1:-50} MONITOR_NEMESIS_FIRST=${2:-0} MONITOR_TEST_STRICT=1 dotnet run --project tests/Monitor.Worker.Tests "${BUILD:---no-build}" -- \
    --filter-class '*.NemesisTests' --show-live-output on --no-ansi --progress off
