#!/usr/bin/env bash
# Prints times and peak memory: compare of the sample event, extract per megabyte, and the word diff beside its peers, all
# from one run. The peers (git, dwdiff, wdiff) are Debian's; those that are not installed are left out.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build
scripts/build.sh release
exec python3 -B tests/bench/bench.py build/release/readout
