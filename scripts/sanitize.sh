#!/usr/bin/env bash
# Builds with AddressSanitizer and UndefinedBehaviorSanitizer and runs the tests that say something about memory.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh test
scripts/build.sh asan
exec ctest --preset asan -E '^(real|golden|cli.fault|format|house|corpus)' "$@"
