#!/usr/bin/env bash
# Prints times and peak memory of whole processes, ours and the peers' from one run: compare of the sample event, extract
# per megabyte, the word diff beside git, dwdiff, wdiff, jsdiff and diff-match-patch, the encoder beside its NumPy reference, the
# formulae of the lexicon beside re, pyahocorasick and flashtext, discovery of phrasings on texts of three sizes.
#
#   scripts/bench.sh [SECTION]...    sections: compare, extract, diff, encode, matching, discovery; all of them otherwise
#
# The peers are Debian's and npm's, NumPy comes by pip; those that are not to be had are left out. WMT22, a clone of
# wmt-conference/wmt22-news-systems, gives the word diff two translations of one text (tests/bench/word_diff.py).
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh bench || scripts/setup.sh build
scripts/build.sh release
scripts/build.sh release --target print_vectors measure_nearest measure_matching measure_discovery
export DIFF_PEERS=${DIFF_PEERS:-build/bench/peers}
if [ ! -d "$DIFF_PEERS/node_modules" ]; then
  mkdir -p "$DIFF_PEERS"
  npm install --silent --no-fund --no-audit --prefix "$DIFF_PEERS" diff@9 diff-match-patch@1 >&2 ||
    echo "bench: jsdiff and diff-match-patch are not to be had" >&2
fi
exec python3 -B tests/bench/bench.py build/release/readout "$@"
