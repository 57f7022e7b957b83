"""Real pages: the floor of the main text's F1 on the article-extraction-benchmark, and the Kremlin's pages word for word.
Skipped, loudly, without ../shared. `scripts/evaluate.sh extraction` prints the same figures beside those of the peers."""
import gzip
import json
import pathlib
import sys
import tempfile
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "cli"))
sys.path.insert(0, str(TESTS / "extraction"))
import own  # noqa: E402
import scoring  # noqa: E402
from program import READOUT, ROOT  # noqa: E402

BENCHMARK = ROOT / "../shared/gold/extraction"
KREMLIN = ROOT / "../shared/corpora/kremlin-en"
LEAST_F1 = 0.971


@unittest.skipUnless(BENCHMARK.exists(), "LOUD: ../shared/gold/extraction is absent, the main text of pages is not scored")
class Benchmark(unittest.TestCase):
    def test_f1_keeps_its_floor(self):
        gold = json.loads((BENCHMARK / "ground-truth.json").read_text())
        truths = {page: entry["articleBody"] for page, entry in gold.items()}
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for page in truths:
                (folder / f"{page}.html").write_bytes(gzip.decompress((BENCHMARK / f"html/{page}.html.gz").read_bytes()))
            founds = {page: own.body(document) for page, document in own.documents(READOUT, folder).items()}
        figures = scoring.score(truths, founds)
        print({key: round(value, 3) for key, value in figures.items()}, file=sys.stderr)
        self.assertEqual(len(truths), 181)
        self.assertGreaterEqual(figures["f1"], LEAST_F1)


@unittest.skipUnless(KREMLIN.exists(), "LOUD: ../shared/corpora/kremlin-en is absent, its pages are not compared")
class Kremlin(unittest.TestCase):
    def test_bodies_and_titles_equal_the_texts_but_for_white_space(self):
        documents = own.documents(READOUT, KREMLIN / "html")
        texts = {file.stem.rpartition("_")[2]: file for file in KREMLIN.glob("text/*.txt")}
        self.assertEqual(len(documents), 24)
        for page, document in documents.items():
            title, _, _, text = texts[page].read_text().split("\n", 3)
            with self.subTest(page=page):
                self.assertEqual(document["title"], title)
                self.assertEqual(own.body(document).split(), text.split())


if __name__ == "__main__":
    unittest.main()
