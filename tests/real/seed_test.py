"""The article the project began with: what must be found in it, line by line of the issue. Skipped, loudly, without ../shared."""
import json
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT, run  # noqa: E402

SEED = ROOT / "../shared/seeds/000_d9c1946948d992be.txt"


@unittest.skipUnless(SEED.exists(), "LOUD: ../shared/seeds is absent, the seed article is not tested")
class Seed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        (cls.extraction,) = json.loads(run("extract", SEED, "--format", "json").stdout)
        cls.source = cls.extraction["document"]
        cls.statements = cls.extraction["statements"]
        cls.text = cls.source["text"]

    def found(self, words, speaker, kinds=None):
        """A statement whose content holds the words, by the speaker, of one of the kinds."""
        for statement in self.statements:
            content = " … ".join(self.text[part["start"]:part["end"]] for part in statement["content"])
            content = content.replace("\u00a0", " ")  # the page sets no-break spaces
            if words not in content:
                continue
            given = (statement["speaker"] or {}).get("name", "unknown")
            if speaker in given and (kinds is None or statement["kind"] in kinds):
                return statement
        listing = "\n".join(f'{s["kind"]} {s["speaker"] and s["speaker"]["name"]}: {s["text"]}' for s in self.statements)
        self.fail(f"no {kinds} of {speaker} with {words!r} in:\n{listing}")

    def test_metadata(self):
        self.assertEqual(self.source["published"][:10], "2024-07-04")
        self.assertIn("best ever", self.source["title"])
        self.assertEqual(self.source["language"], "en")

    def test_left_out_with_reasons(self):
        reasons = {}
        for block in self.source["left_out"]:
            reasons.setdefault(block["reason"], []).append(block["text"])
        left_out = " ".join(text for texts in reasons.values() for text in texts)
        for words in ("bookmark", "Sergey Guneev", "bedrock of multipolar world"):
            self.assertIn(words, left_out)
            self.assertNotIn(words, self.text)
        self.assertEqual(self.text.count("Russia-China relations ‘best ever’ – Putin"), 1)
        self.assertNotIn("", reasons)

    def test_headline_and_standfirst(self):
        self.assertTrue(self.found("best ever", "Putin", ("partial", "direct"))["headline"])
        self.assertTrue(self.found("stabilizing factor", "Putin")["headline"])

    def test_putin(self):
        self.found("acting in the interests of their people", "Putin", ("indirect",))
        self.found("We have repeatedly stated", "Putin", ("direct",))
        self.found("guided by the principles", "Putin", ("partial",))
        self.found("main stabilizing factor", "Putin", ("partial",))
        self.found("every way", "Putin", ("partial",))
        self.found("one of the key pillars of a fair multipolar world order", "Putin", ("partial",))

    def test_pull_quote_is_one_utterance_of_two_sentences(self):
        first = self.found("Our cooperation is not directed against anyone", "Putin", ("pull_quote",))
        second = self.found("We do not create any blocs or alliances", "Putin", ("pull_quote",))
        self.assertEqual(first["utterance"], second["utterance"])
        self.assertNotEqual(first["start"], second["start"])

    def test_xi(self):
        self.found("not just a good tradition", "Xi", ("partial",))
        self.found("Facing an international situation", "Xi", ("direct",))

    def test_both(self):
        joint = self.found("enhance ties", "", ("joint",))
        members = " ".join(joint["speaker"].get("members", []))
        self.assertIn("putin", members)
        self.assertIn("xi", members)

    def test_formulae(self):
        phrases = json.loads(run("phrases", SEED, "--format", "json").stdout)["phrases"]
        canonical = " | ".join(phrase["canonical"] for phrase in phrases)
        wordings = " | ".join(variant["text"].lower() for phrase in phrases for variant in phrase["variants"])
        for words in ("not directed against anyone", "blocs or alliances", "multipolar world", "stabilizing factor",
                      "best period in their history", "comprehensive partnership and strategic cooperation",
                      "turbulence and changes", "equality and mutual respect"):
            self.assertIn(words, wordings + canonical)


if __name__ == "__main__":
    unittest.main()
