"""readout align from outside: formats, sides, numbers, and what is wrong with the call or the files."""
import json
import unittest

from program import ROOT, SAMPLE, ProgramTest, run

ENGLISH = ("The two sides agreed to reopen the grain corridor by 1 May.\n"
           "\n"
           "Transit is to reach 4.2 million tonnes a year.\n"
           "Reyk spoke of 17 joint projects.\n")
RUSSIAN = ("Рейк рассказал о 17 совместных проектах.\n"
           "Стороны договорились вновь открыть зерновой коридор до 1 мая.\n"
           "Транзит должен достичь 4,2 миллиона тонн в год.\n")


class AlignTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.en = self.write("en.txt", ENGLISH)
        self.ru = self.write("ru.txt", RUSSIAN)

    def align(self, *arguments, **options):
        return run("align", "--encoder", "none", *arguments, **options)

    def test_the_ladder_has_line_numbers_and_moved_links(self):
        result = self.align(self.en, self.ru, "--format", "ladder")
        self.assertEqual(result.returncode, 0, result.stderr)
        links = [line.split(":")[:2] + line.split(":")[3:] for line in result.stdout.decode().splitlines()]
        self.assertEqual(links, [["[0]", "[1]"], ["[2]", "[2]"], ["[3]", "[0]", "moved"]])

    def test_json_lines_have_code_points_of_the_file(self):
        result = self.align(self.en, self.ru, "--format", "jsonl")
        for line in result.stdout.decode().splitlines():
            link = json.loads(line)
            for side, text in (("a", ENGLISH), ("b", RUSSIAN)):
                place = link[side]
                if place["lines"]:
                    self.assertEqual(text[place["start"]:place["end"]], place["text"])
                    self.assertEqual(text.splitlines()[place["lines"][0]], place["text"].splitlines()[0])

    def test_monotone_links_do_not_cross(self):
        result = self.align("--monotone", self.en, self.ru, "--format", "jsonl")
        links = [json.loads(line) for line in result.stdout.decode().splitlines()]
        self.assertFalse(any(link["moved"] for link in links))
        right = [line for link in links for line in link["b"]["lines"]]
        self.assertEqual(right, [0, 1, 2])

    def test_the_suffix_tells_the_format(self):
        for suffix, first in (("ladder", "["), ("jsonl", "{"), ("txt", "[made by readout")):
            out = self.folder / f"links.{suffix}"
            self.assertEqual(self.align(self.en, self.ru, "-o", out).returncode, 0)
            self.assertTrue(out.read_text().startswith(first), suffix)
        self.assert_fails(self.align(self.en, self.ru, "-o", self.folder / "links.csv"), 2, "links.csv", "format")

    def test_one_side_may_be_standard_input(self):
        piped = self.align(self.en, "-", "--format", "ladder", stdin=RUSSIAN.encode())
        self.assertEqual(piped.stdout, self.align(self.en, self.ru, "--format", "ladder").stdout)
        self.assert_fails(self.align("-", "-"), 2, "standard input")

    def test_texts_are_cut_into_sentences(self):
        result = self.align("--segment", SAMPLE / "presidency.md", SAMPLE / "vestnik.txt", "--format", "jsonl")
        self.assertEqual(result.returncode, 0, result.stderr)
        links = [json.loads(line) for line in result.stdout.decode().splitlines()]
        numbers = [line for link in links for line in link["a"]["lines"]]
        self.assertEqual(numbers, list(range(len(numbers))))
        self.assertGreater(sum(1 for link in links if link["a"]["lines"] and link["b"]["lines"]), 5)

    def test_languages_may_be_told(self):
        typed = self.align(self.en, self.ru, "--languages", "en,ru", "--format", "ladder")
        self.assertEqual(typed.stdout, self.align(self.en, self.ru, "--format", "ladder").stdout)
        for wrong in ("en", "en,", ",ru", "English,Russian", "en,ru,zh", "e,ru"):
            self.assert_fails(self.align(self.en, self.ru, "--languages", wrong), 2, "--languages", "de,fr")

    def test_two_languages_without_vectors_are_warned_of(self):
        self.assertIn("without sentence vectors", self.align(self.en, self.ru).stderr.decode())
        self.assertEqual(self.align(self.en, self.en).stderr, b"")
        unknown = run("align", self.en, self.ru, "--languages", "en,kk")
        self.assertIn("en and kk are lined up without", unknown.stderr.decode())

    def test_the_threads_change_nothing(self):
        files = [ROOT / "tests/golden/align" / f"orla.{language}.txt" for language in ("en", "zh")]
        one = self.align(*files, "--jobs", "1", "--format", "jsonl")
        self.assertEqual(one.stdout, self.align(*files, "--jobs", "4", "--format", "jsonl").stdout)

    def test_wrong_calls_and_files(self):
        self.assert_fails(self.align(self.en), 2, "two files")
        self.assert_fails(self.align(self.en, self.folder / "none.txt"), 3, "none.txt")
        self.assert_fails(self.align(self.en, self.write("empty.txt", "")), 3, "empty.txt")
        self.assert_fails(self.align(self.en, self.write("blank.txt", "\n \n")), 3, "blank.txt")
        self.assert_fails(self.align(self.en, self.write("image.png", b"\x89PNG\r\n\x1a\n" + bytes(64))), 3, "image.png")

    def test_bytes_that_are_no_utf8_are_named_and_aligned(self):
        broken = self.write("broken.txt", RUSSIAN.encode().replace("Рейк".encode(), b"\xd0\xd0"))
        result = self.align(self.en, broken, "--format", "ladder")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("broken.txt", result.stderr.decode())
        self.assertEqual(len(result.stdout.splitlines()), 3)


if __name__ == "__main__":
    unittest.main()
