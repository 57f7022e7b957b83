"""Sign bits and a re-rank of 500 find nearly all of the ten nearest, on real sentences in three languages."""
import os
import subprocess
import sys
import unittest

from packages import ROOT, skip
from vectors import MODEL

MEASURE = os.environ.get("MEASURE_NEAREST", str(ROOT / "build/ci/tests/measure_nearest"))
NTREX = ROOT / "../shared/corpora/ntrex-en-ru-zh"
LEAST = 0.998


class Nearest(unittest.TestCase):
    def test_nearly_all_are_found(self):
        if not (MODEL / "weights.bin").exists():
            skip("scripts/fetch_encoder.sh has not fetched the encoder's files")
        files = sorted(NTREX.glob("newstest2019-*.txt"))
        if not files:
            skip(f"{NTREX} is not there")
        lines = "".join(file.read_text() for file in files)
        result = subprocess.run([MEASURE, f"use:{MODEL}"], input=lines.encode(), capture_output=True, check=True)
        rows, queries, share, coarse, exact = result.stdout.split()
        print(f"of the ten nearest of {int(queries)} lines among {int(rows)}, {float(share):.4f} found; "
              f"{float(coarse):.2f} ms a query, by all cosines {float(exact):.2f} ms", file=sys.stderr)
        self.assertGreaterEqual(float(share), LEAST)


if __name__ == "__main__":
    unittest.main()
