#!/usr/bin/env bash
# Accepts the present output as the golden files: reports/ and tests/golden/. Review the change with git diff.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/build.sh "${1:-release}"
READOUT="build/${1:-release}/readout" tests/golden/run.sh --bless
