"""Altered quotations are found and unaltered ones are not, on copies of real transcripts. Skipped, loudly, without ../shared."""
import argparse
import collections
import unittest

import quotation_copies as copies
import quotation_integrity as integrity

EACH = 6  # cases of a kind
FOUND = 0.8  # of the cases in which something is to be found


@unittest.skipUnless(integrity.TEXTS.exists(), "LOUD: ../shared/corpora is absent, quotations of real texts are not tested")
class QuotationIntegrity(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        options = argparse.Namespace(each=EACH, seed=5, transcript=False, kind=None)
        cls.judged = [integrity.judge(case) for case in integrity.cases(options)]

    def test_nothing_is_said_of_words_that_are_the_same(self):
        said = [(case.kind, here, elsewhere) for case, _, here, elsewhere in self.judged
                if elsewhere or (here and case.wanted is None)]
        self.assertLessEqual(len(said), 1, said)

    def test_alterations_are_found(self):
        results = collections.Counter(result for case, result, *_ in self.judged if case.wanted)
        self.assertGreaterEqual(results["found"], FOUND * results.total(), results)

    def test_every_kind_is_tried(self):
        self.assertEqual({case.kind for case, *_ in self.judged}, set(copies.KINDS))


if __name__ == "__main__":
    unittest.main()
