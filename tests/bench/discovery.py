"""Discovery of recurring phrasings: seconds of the processor, memory, and their growth with the text. Part of bench.py.

The texts are the readouts and the Kremlin's pages of ../shared; ten and a hundred times as much is made of them by a seeded
generator (tests/tools/made_texts.hpp). One thread. What scikit-learn and gensim make of the same texts is printed by
tests/real/phrase_discovery_peers.py.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared/corpora"
TIMES = (1, 10, 100)
MOST = 500


def figures(program, files, times):
    run = subprocess.run([program, str(MOST), str(times), "1", *map(str, files)], stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(run.stdout.splitlines()[-1])["figures"]


def run(build):
    sys.path.insert(0, str(ROOT / "tests/real"))
    import phrase_discovery  # pylint: disable=import-outside-toplevel
    program = build / "tests/measure_discovery"
    if not CORPORA.is_dir() or not program.exists():
        print("discovery: left out, needs ../shared/corpora and measure_discovery")
        return
    print("discovery, readouts and kremlin.ru in English, one thread")
    files = phrase_discovery.texts_of(CORPORA)
    for times in TIMES:
        row = figures(program, files, times)
        print(f"  x{times:<4} {row['words']:>12,} words  {row['seconds']:8.2f} s  {row['peak_mb']:8.0f} MB peak")
