#!/usr/bin/env bash
# Accepts the present output as the golden files: reports/ and tests/golden/. Review the change with git diff.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh "${1:-release}"
READOUT="build/${1:-release}/readout" tests/golden/run.sh --bless

# The README's picture, where a browser is at hand (scripts/setup.sh test).
if [ -d tests/browser/node_modules ]; then
  node tests/browser/screenshot.mjs reports/lake-orla-2031.html docs/report.png 1280 1500
fi
