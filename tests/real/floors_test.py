"""The quality floors: what `readout evaluate` prints on the gold must not fall below them.

The floors are those of the project's issues; the figures themselves are printed, so that a log shows what was reached.
"""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT, SAMPLE, run  # noqa: E402

SHARED = ROOT / "../shared"


def evaluate(*paths):
    result = run("evaluate", *paths, "--format", "json")
    if result.returncode != 0:
        raise AssertionError(result.stderr.decode())
    return json.loads(result.stdout)


class Floors(unittest.TestCase):
    def hold(self, name, value, floor):
        print(f"{name}: {value:.3f} (floor {floor})", file=sys.stderr)
        self.assertGreaterEqual(value, floor, name)

    def hold_all(self, name, scores, statements, speakers, pairs):
        self.hold(f"{name}: statements F1, strict", scores["statements"]["strict"]["all"]["f1"], statements)
        self.hold(f"{name}: statements F1, lax", scores["statements"]["lax"]["all"]["f1"], statements)
        self.hold(f"{name}: speakers", scores["speaker"]["lax"]["accuracy"], speakers)
        self.hold(f"{name}: pairs F1, same language", scores["pairs"]["same_language"]["f1"], pairs)

    def test_sample(self):
        scores = evaluate(SAMPLE / "gold.json")["all"]
        self.hold_all("sample", scores, 0.95, 0.95, 0.95)
        formulae = scores["formulae"]["lax"]
        self.hold("sample: formulae, precision", formulae["precision"], 0.95)
        self.hold("sample: formulae, recall", formulae["recall"], 0.95)

    @unittest.skipUnless(SHARED.exists(), "LOUD: ../shared is absent, the floors on news are not held")
    def test_news(self):
        self.hold_all("news", evaluate(SHARED / "gold/news")["all"], 0.70, 0.85, 0.60)

    @unittest.skipUnless(SHARED.exists(), "LOUD: ../shared is absent, the floors on events are not held")
    def test_events(self):
        self.hold_all("events", evaluate(SHARED / "gold/events")["all"], 0.70, 0.85, 0.50)


if __name__ == "__main__":
    unittest.main()
