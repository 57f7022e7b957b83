#!/usr/bin/env bash
# Golden tests: whole input to whole output. A case is a folder tests/golden/<case>/ with commands.tsv (a line each: the expected
# file, a tab, the arguments of readout, run from the root) and the expected files. In a folder with each.tsv every *.txt is a case:
# a line gives the suffix of the expected file and the arguments, {} standing for the input. The sample's report is a case too.
#   READOUT=path/to/readout tests/golden/run.sh           compares, and prints the difference
#   READOUT=path/to/readout tests/golden/run.sh --bless   takes the present output as the expected one
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${READOUT:?path of the program}"
READOUT=$(realpath "$READOUT")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
failed=0

check() { # expected, actual
  if [ "${bless:-}" ]; then
    mkdir -p "$(dirname "$1")"
    cp "$2" "$1"
  elif ! diff -u "$1" "$2" | cut -c1-300 | head -n 40; then
    echo "golden: $1 differs; look at it, and accept it with scripts/bless.sh" >&2
    failed=1
  fi
}
[ "${1:-}" = --bless ] && bless=1

"$READOUT" compare corpus/lake-orla-2031 --quiet -o "$out/"
for format in html json; do check "reports/lake-orla-2031.$format" "$out/lake-orla-2031.$format"; done

run() { # expected, arguments
  eval "set -- \"$1\" $2"
  local expected=$1 code=0
  shift
  "$READOUT" "$@" >"$out/output" 2>"$out/stderr" || code=$?
  { cat "$out/stderr"; echo "exit code $code"; } >>"$out/output"
  check "$expected" "$out/output"
}

for case in tests/golden/*/; do
  if [ -f "${case}commands.tsv" ]; then
    while IFS=$'\t' read -r expected arguments; do run "$case$expected" "$arguments"; done <"${case}commands.tsv"
  fi
  if [ -f "${case}each.tsv" ]; then
    for input in "$case"*.txt; do
      while IFS=$'\t' read -r suffix arguments; do run "${input%txt}$suffix" "${arguments//\{\}/$input}"; done <"${case}each.tsv"
    done
  fi
done
[ "$failed" -eq 0 ] && echo "golden: all as expected"
exit "$failed"
