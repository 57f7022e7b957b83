#!/usr/bin/env bash
# Sets up, builds with warnings as errors, and runs every test under ctest. Arguments go to ctest (-R NAME, ...).
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh test
scripts/build.sh ci
exec ctest --preset ci "$@"
