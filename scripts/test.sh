#!/usr/bin/env bash
# Sets up, builds with warnings as errors, and runs every test under ctest: first under the sanitizers, then as shipped.
# Arguments go to ctest (-R NAME, ...), and only the build as shipped is tested then.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh test
[ $# -gt 0 ] || scripts/sanitize.sh
scripts/build.sh ci
exec ctest --preset ci "$@"
