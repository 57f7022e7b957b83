"""Turns of real transcripts: no speaker is given words that begin with the label of another."""
import json
import pathlib
import re
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT, run  # noqa: E402

TEXTS = ROOT / "../shared/corpora/kremlin-en/text"
LABEL = re.compile(r"[A-Z][\w’-]+(?: (?:[A-Z][\w’.-]*|of|the|and|for|al-\w+))+(?: \([a-z -]+\))?: ?[A-Z(]")


class Turns(unittest.TestCase):
    @unittest.skipUnless(TEXTS.exists(), "LOUD: ../shared is absent, the turns of real transcripts are not read")
    def test_no_label_is_inside_a_turn(self):
        turns = 0
        for path in sorted(TEXTS.iterdir()):
            result = run("extract", path, "--format", "json")
            self.assertEqual(result.returncode, 0, result.stderr)
            for statement in json.loads(result.stdout)[0]["statements"]:
                if statement["kind"] != "turn":
                    continue
                turns += 1
                self.assertIsNone(LABEL.match(statement["text"]), f"{path.name}: {statement['text'][:120]}")
        self.assertGreater(turns, 1000)

    @unittest.skipUnless(TEXTS.exists(), "LOUD: ../shared is absent, the turns of real transcripts are not read")
    def test_an_address_is_its_speakers(self):
        result = run("extract", TEXTS / "2016-02-22_51376.txt", "--format", "json")
        statements = json.loads(result.stdout)[0]["statements"]
        self.assertEqual({(s["kind"], s["speaker"]["id"]) for s in statements}, {("turn", "vladimir-putin")})


if __name__ == "__main__":
    unittest.main()
