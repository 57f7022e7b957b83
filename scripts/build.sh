#!/usr/bin/env bash
# Configures and builds one preset (default: release), and says little when all goes well.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-release}
shift || true

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if [ ! -f "build/$preset/build.ninja" ] && ! cmake --preset "$preset" >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
[ -n "${CI:-}" ] || [ -f "build/$preset/.built" ] || echo "building ($preset); the first time takes a few minutes" >&2
if ! cmake --build --preset "$preset" "$@" >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
touch "build/$preset/.built"
