"""Every real event at hand compares without an error: news, gold events, and each pair of documents of the White House events."""
import itertools
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT, run  # noqa: E402

SHARED = ROOT / "../shared"


def source_files(gold):
    return [SHARED / source["file"] for source in json.loads(gold.read_text())["sources"]]


@unittest.skipUnless(SHARED.exists(), "LOUD: ../shared is absent, no real event is compared")
class RealEvents(unittest.TestCase):
    def compare(self, files):
        result = run("compare", *files, "-o", "-", "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        comparison = json.loads(result.stdout)
        self.assertEqual(len(comparison["sources"]), len(files))
        self.check_laws(comparison)
        return comparison

    def check_laws(self, comparison):
        """Spans read back; every statement is in a point; every pair joins two sources."""
        texts = {source["id"]: source["text"] for source in comparison["sources"]}
        statements = {statement["id"]: statement for statement in comparison["statements"]}
        for statement in statements.values():
            text = texts[statement["source"]]
            self.assertEqual(text[statement["start"]:statement["end"]], statement["text"])
            for part in statement["content"]:
                self.assertLessEqual(statement["start"], part["start"])
                self.assertLessEqual(part["end"], statement["end"])
        in_points = {member["statement"] for point in comparison["points"] for member in point["members"]}
        self.assertEqual(in_points, set(statements))
        for pair in (pair for point in comparison["points"] for pair in point["pairs"]):
            self.assertNotEqual(statements[pair["a"]]["source"], statements[pair["b"]]["source"])

    def test_gold_events_and_news(self):
        golds = sorted(SHARED.glob("gold/news/*/gold.json")) + sorted(SHARED.glob("gold/events/*/gold.json"))
        self.assertGreaterEqual(len(golds), 13)
        for gold in golds:
            with self.subTest(event=gold.parent.name):
                self.compare(source_files(gold))

    def test_pairs_of_white_house_documents(self):
        pairs = 0
        for folder in sorted(SHARED.glob("corpora/whitehouse/events/*/")):
            for a, b in itertools.combinations(sorted(folder.glob("*.md")), 2):
                with self.subTest(event=folder.name, a=a.name, b=b.name):
                    self.compare([a, b])
                    pairs += 1
        self.assertGreaterEqual(pairs, 50)

    def test_html_of_each_gold_event(self):
        for gold in sorted(SHARED.glob("gold/*/*/gold.json")):
            with self.subTest(event=gold.parent.name):
                page = run("compare", *source_files(gold), "-o", "-", "--format", "html")
                self.assertEqual(page.returncode, 0, page.stderr.decode())
                self.assertIn(b"</html>", page.stdout)


if __name__ == "__main__":
    unittest.main()
