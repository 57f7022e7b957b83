#!/usr/bin/env bash
# Checks the form of the code: `format` by clang-format, `tidy` by clang-tidy (slow: about ten seconds a file; needs build/ci).
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-format}" in
  format)
    find src tests \( -name '*.cpp' -o -name '*.hpp' \) -not -path '*/node_modules/*' -print0 |
      xargs -0 clang-format --dry-run --Werror
    ;;
  tidy)
    find src -name '*.cpp' -print0 | sort -z |
      xargs -0 -P "$(nproc)" -n 4 clang-tidy --quiet -p build/ci --extra-arg=-Wno-unknown-warning-option
    ;;
  *)
    echo "usage: scripts/lint.sh [format|tidy]" >&2
    exit 2
    ;;
esac
