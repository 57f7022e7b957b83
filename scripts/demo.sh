#!/usr/bin/env bash
# Builds readout and compares the shipped sample event: writes reports/<event>.html and .json, prints the findings and paths.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh build
scripts/build.sh release
mkdir -p reports
exec build/release/readout compare corpus/lake-orla-2031 -o reports/
