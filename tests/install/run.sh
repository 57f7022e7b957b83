#!/usr/bin/env bash
# Installs the build into a scratch folder, then configures, builds and runs a ten-line program against the package there.
#   tests/install/run.sh BUILD_FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

cmake --install "$1" --prefix "$scratch/prefix" >/dev/null
cmake -S "$here" -B "$scratch/build" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/prefix" -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$scratch/build"
"$scratch/build/stranger"

# The installed program works from anywhere, and its man page and completions came along.
cd "$scratch"
prefix/bin/readout --version
for file in share/man/man1/readout.1 share/bash-completion/completions/readout; do test -s "prefix/$file"; done

# The reader of binary formats is found from there too.
printf 'Maren met Reyk at Lake Orla on Friday.\n' | gzip >account.txt.gz
env -u READOUT_READER prefix/bin/readout ingest account.txt.gz | grep -q 'met Reyk'

# So did the encoder's weights, where they were fetched, and the program looks for them there.
weights=encoder/use-multilingual-3/weights.bin
if [ -s "$here/../../data/$weights" ]; then test -s "prefix/share/readout/$weights"; fi
