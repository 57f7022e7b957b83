"""Floors of discovery on real texts, where they are at hand: recall without the lexicon, and how its time grows."""
import os
import pathlib
import unittest

import phrase_discovery as discovery

PROGRAM = os.environ.get("MEASURE_DISCOVERY", "")
CORPORA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "corpora"


@unittest.skipUnless(PROGRAM and CORPORA.is_dir(), "needs measure_discovery and the corpora")
class Floors(unittest.TestCase):
    def setUp(self):
        self.files = discovery.texts_of(CORPORA)

    def test_five_hundred_phrases_find_seven_formulae_of_ten(self):
        held_out = [file for file in self.files if discovery.half_of(file) == "b"]
        formulae, phrases, _ = discovery.measured(PROGRAM, held_out, 500)
        (found, recurring), _, missed = discovery.recall(formulae, phrases)
        self.assertGreater(recurring, 50)
        self.assertGreaterEqual(found / recurring, 0.70, [formula["canonical"] for formula in missed])

    def test_three_of_four_of_the_best_are_diplomatic(self):
        _, phrases, _ = discovery.measured(PROGRAM, self.files, 500)
        (lenient, strict), unknown = discovery.precision(phrases)
        self.assertGreaterEqual(lenient, 0.75, unknown)
        self.assertGreaterEqual(strict, 0.55, unknown)

    def test_time_grows_little_faster_than_the_text(self):
        files = self.files[::4]
        once, ten_times = (discovery.measured(PROGRAM, files, 500, times)[2] for times in (4, 40))
        grown = ten_times["words"] / once["words"]
        self.assertLess(ten_times["seconds"] / max(once["seconds"], 0.02), 3 * grown)


if __name__ == "__main__":
    unittest.main()
