"""The scorer on texts whose figures are known by hand."""
import unittest

from scoring import counts, half, score


class Scoring(unittest.TestCase):
    def test_equal_texts_share_all_but_for_marks_and_space(self):
        self.assertEqual(counts("The ferry, of Lake Orla!", "The ferry\nof Lake Orla"), (1, 0, 0))

    def test_shares_of_shingles(self):
        # a b c d e: abcd bcde; found b c d e f: bcde cdef
        self.assertEqual(counts("a b c d e", "b c d e f"), (1 / 3, 1 / 3, 1 / 3))

    def test_a_shingle_counts_as_often_as_it_stands(self):
        self.assertEqual(counts("a b c d", "a b c d a b c d"), (1 / 5, 4 / 5, 0))

    def test_short_and_empty_texts_are_one_shingle(self):
        self.assertEqual(counts("Lake Orla", "Lake Orla"), (1, 0, 0))
        self.assertEqual(counts("Lake Orla", ""), (0, 0.5, 0.5))

    def test_means_are_taken_over_pages(self):
        result = score({"x": "a b c d e", "y": "a b c d"}, {"x": "a b c d e f", "y": "a b c d"})
        self.assertAlmostEqual(result["precision"], (2 / 3 + 1) / 2)
        self.assertEqual(result["recall"], 1)
        self.assertAlmostEqual(result["f1"], 2 * (5 / 6) / (5 / 6 + 1))
        self.assertEqual(result["accuracy"], 0.5)

    def test_the_halves(self):
        halves = [half(str(number)) for number in range(200)]
        self.assertTrue(80 < halves.count("dev") < 120)
        self.assertEqual(half("x"), half("x"))


if __name__ == "__main__":
    unittest.main()
