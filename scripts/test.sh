#!/usr/bin/env bash
# Sets up, builds with warnings as errors, and runs every test under ctest. Arguments go to ctest (-R NAME, ...).
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh test
scripts/build.sh ci
scripts/build.sh asan
# The sanitizers see what the units, the filters and the fuzz targets do; what only measures runs once.
ctest --preset asan -E "^(real|golden|cli.fault|format)" --quiet "$@"
exec ctest --preset ci "$@"
