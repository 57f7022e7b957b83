#!/usr/bin/env bash
# Prints times and peak memory: compare of the sample event, extract per megabyte, the word diff beside its peers (WMT22 and
# DIFF_PEERS: tests/bench/word_diff.py), and the encoder beside its NumPy reference, all from one run.
# The peers (git, dwdiff, wdiff) are Debian's, NumPy comes by pip; those that are not to be had are left out.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build
scripts/build.sh release
scripts/build.sh release --target print_vectors measure_nearest
exec python3 -B tests/bench/bench.py build/release/readout
