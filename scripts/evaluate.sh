#!/usr/bin/env bash
# Measures a stage against gold, with its peers, from one run.
#
#   scripts/evaluate.sh extraction [--no-peers] [--pages]    the main text of pages (needs ../shared/gold/extraction)
#
# Peers are installed under build/extraction, with pinned versions; one that cannot be had is named and left out.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  extraction)
    shift
    scripts/build.sh release
    scripts/build.sh release --target measure_pages
    exec python3 -B tests/extraction/evaluate.py build/release/readout build/release/tests/measure_pages "$@"
    ;;
  *)
    echo "usage: scripts/evaluate.sh extraction [--no-peers] [--pages]" >&2
    exit 2
    ;;
esac
