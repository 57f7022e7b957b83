"""Our vectors are those of the NumPy reference: 500 sentences in three languages, cosine at least .9999."""
import sys
import unittest

from packages import ROOT, skip
from vectors import MODEL, cosine, ours, reference

GOLD = ROOT / "../shared/gold/lines-en-ru-zh"
SENTENCES = 500
LEAST = 0.9999
ODD = ["a", "…", "No. 5 — “5.5 million” (20%)", "x" * 300, "ＦＵＬＬ　ＷＩＤＴＨ", "e\u0301te\u0301", "½ ﬁ ①", "中" * 60,
       "tab\tand  two spaces", "\u00ad soft\u00adhyphen"]


def sentences():
    """As many of each language, from all over the gold."""
    chosen = []
    for language in ("en", "ru", "zh"):
        files = sorted(GOLD.glob(f"*/*.{language}.txt"))
        lines = [line for file in files for line in file.read_text().split("\n") if line.strip()]
        wanted = -(-SENTENCES // 3)
        chosen += lines[::max(len(lines) // wanted, 1)][:wanted]
    return chosen[:SENTENCES]


class Reference(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not (MODEL / "weights.bin").exists():
            skip("scripts/fetch_encoder.sh has not fetched the encoder's files")
        if not GOLD.exists():
            skip(f"{GOLD} is not there")

    def agree(self, lines, answer, expected):
        self.assertEqual(answer.code, 0, answer.message)
        self.assertEqual(len(answer.rows), len(lines))
        cosines = [cosine(a, b) for a, b in zip(answer.rows, expected.rows)]
        least = min(cosines)
        print(f"{len(lines)} lines, cosine with the reference at least {least:.7f}", file=sys.stderr)
        self.assertGreaterEqual(least, LEAST, lines[cosines.index(least)])

    def test_vectors_are_the_references(self):
        lines = sentences()
        self.assertEqual(len(lines), SENTENCES)
        expected = reference(lines)
        self.agree(lines, ours(lines, f"use:{MODEL}"), expected)
        self.agree(lines, ours(lines, f"use:{MODEL}", "--jobs", 2), expected)
        self.agree(lines, ours(lines, MODEL, "--portable"), expected)

    def test_odd_lines_too(self):
        self.agree(ODD, ours(ODD, f"use:{MODEL}"), reference(ODD))


if __name__ == "__main__":
    unittest.main()
