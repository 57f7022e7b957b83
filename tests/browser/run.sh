#!/usr/bin/env bash
# Runs the browser tests; the two packages they need come from npm, once. READOUT_MAKE_REPORT names the program make_report.
set -euo pipefail
cd "$(dirname "$0")"
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules ]; then
  npm ci --silent
  touch node_modules
fi
exec node --test
