"""readout diff: operands, forms, exit codes, and that trouble is never taken for a difference."""
import json
import os
import pathlib
import subprocess
import unittest

from program import ENGLISH_A, READOUT, SAMPLE, ProgramTest, run

OLD = "Varland will reopen the corridor by 1 May.\n\nThe talks go on.\n\nNobody spoke of the rail line.\n"
NEW = "Varland may reopen the corridor by 1 May.\n\nThe talks go on.\n\nNobody spoke of the rail line.\n"
HOSTILE = "\x1b[31mred <script>alert(1)</script> \u202eRLO\u202c [x](http://e.example) *b* `c` ]]> --> {{{x}}} end\n"


class Operands(ProgramTest):
    def setUp(self):
        super().setUp()
        self.old, self.new = self.write("old.txt", OLD), self.write("new.txt", NEW)

    def test_one_side_may_be_standard_input(self):
        shown = run("diff", self.old, self.new).stdout
        self.assertIn(b"[-will-] {+may+}", shown)
        self.assertEqual(run("diff", "-", self.new, stdin=OLD.encode()).stdout, shown)
        self.assertEqual(run("diff", self.old, "-", stdin=NEW.encode()).stdout, shown)
        self.assert_fails(run("diff", "-", "-", stdin=b"x"), 2, "standard input", "twice")

    def test_a_text_of_a_file_that_holds_several(self):
        records = self.write("r.jsonl", "".join(json.dumps({"id": name, "text": text}) + "\n"
                                                for name, text in (("one", OLD), ("two", NEW))))
        parts = [part["file"] for part in json.loads(run("ingest", records, "--format", "json").stdout)]
        self.assertEqual(len(parts), 2)
        self.assertIn(b"[-will-] {+may+}", run("diff", *parts).stdout)
        self.assertIn(b"[-will-] {+may+}", run("diff", self.old, parts[1]).stdout)
        self.assert_fails(run("diff", records, self.new), 3, "2 texts", "FILE/PART")
        self.assert_fails(run("diff", f"{records}/nine", self.new), 3, "nine")

    def test_a_folder_is_no_text(self):
        self.assert_fails(run("diff", self.folder, self.new), 3, "is a folder")

    def test_an_empty_file_and_no_file_are_no_words(self):
        empty = self.write("empty.txt", "")
        for side in (empty, "/dev/null"):
            result = run("diff", side, self.new, "--exit-code")
            self.assertEqual((result.returncode, result.stdout.count(b"{+")), (1, 3), result.stderr)
            result = run("diff", self.new, side, "--exit-code")
            self.assertEqual((result.returncode, result.stdout.count(b"[-")), (1, 3), result.stderr)
            self.assertEqual(run("diff", side, empty, "--exit-code").returncode, 0)

    @unittest.skipUnless(pathlib.Path("/proc/version").is_file(), "no /proc")
    def test_a_file_of_the_kernel_has_words_though_its_size_is_none(self):
        self.assertIn(b"[-", run("diff", "/proc/version", self.a).stdout)

    def test_two_languages_are_said_to_have_no_words_to_diff(self):
        result = run("diff", SAMPLE / "orla-courier.txt", SAMPLE / "vestnik.txt")
        self.assertIn("readout align --segment", result.stderr.decode())
        self.assertNotIn("align", run("diff", self.old, self.new).stderr.decode())


class Forms(ProgramTest):
    def setUp(self):
        super().setUp()
        self.old, self.new = self.write("old.txt", OLD), self.write("new.txt", NEW)

    def test_the_counts_go_to_standard_error(self):
        result = run("diff", self.old, self.new)
        self.assertEqual(result.stderr.decode(), "readout: 17 words kept, 1 dropped, 1 added\n")
        self.assertEqual(run("diff", "-q", self.old, self.new).stderr, b"")
        self.assertEqual(run("diff", "-q", self.old, self.new).stdout, result.stdout)

    def test_the_threshold_is_said_where_it_applies(self):
        result = run("diff", "--replace-below", "99", self.old, self.new)
        self.assertIn("94 % of the longer text's words are in both, below the threshold of 99 %", result.stderr.decode())
        self.assertEqual((result.stdout.count(b"[-"), result.stdout.count(b"{+")), (3, 3))
        self.assertNotIn("threshold", run("diff", "--replace-below", "90", self.old, self.new).stderr.decode())
        found = json.loads(run("diff", "--replace-below", "99", self.old, self.new, "--format", "json").stdout)
        self.assertEqual(found["replaced_below"], 0.99)

    def test_words_in_common_by_chance_are_said_to_be_that(self):
        other = self.write("other.txt", "A ferry sails from the lake in May.\n\nNobody knows when the port was built, and by whom.\n")
        self.assertIn("may be chance: --replace-below 30", run("diff", self.old, other).stderr.decode())
        for cut in ("", "The talks go on.\n"):  # an empty text, and one that is a part of the other
            self.assertNotIn("chance", run("diff", self.old, self.write("cut.txt", cut)).stderr.decode())

    def test_an_approximate_result_says_so(self):
        sides = [self.write(f"{step}.txt", " ".join(f"w{number * step % 4999}" for number in range(4000))) for step in (7, 11)]
        result = run("diff", *sides, "--language", "en")
        told = json.loads(run("diff", *sides, "--language", "en", "--format", "json").stdout)["approximate"]
        self.assertTrue(told)
        self.assertIn("approximate", result.stderr.decode())

    def test_colours_only_on_a_terminal_or_when_asked(self):
        def has_colours(*options, **environment):
            clean = {key: value for key, value in os.environ.items()
                     if key not in ("NO_COLOR", "FORCE_COLOR", "GIT_PAGER_IN_USE")}
            return b"\x1b[" in run("diff", self.old, self.new, *options, env=clean | environment).stdout

        self.assertFalse(has_colours())
        self.assertTrue(has_colours("--color", "always"))
        self.assertTrue(has_colours(FORCE_COLOR="1"))
        self.assertTrue(has_colours(GIT_PAGER_IN_USE="true"))
        self.assertFalse(has_colours(GIT_PAGER_IN_USE="true", NO_COLOR="1"))
        self.assertFalse(has_colours("--color", "never", FORCE_COLOR="1"))
        for suffix in ("txt", "md"):
            run("diff", self.old, self.new, "--color", "always", "-o", self.folder / f"out.{suffix}")
            self.assertNotIn(b"\x1b", (self.folder / f"out.{suffix}").read_bytes())

    def test_the_width_is_that_asked_for_or_of_the_environment(self):
        def widest(*options, **environment):
            text = run("diff", "-y", self.old, self.new, *options, env=os.environ | environment).stdout.decode()
            return max(map(len, text.splitlines()))

        self.assertLessEqual(widest("--width", "40"), 40)
        self.assertLessEqual(widest(COLUMNS="50"), 50)
        self.assertGreater(widest(COLUMNS="wide"), 60)
        self.assert_fails(run("diff", "-y", "--width", "3", self.old, self.new), 2, "--width", "24")

    def test_context_folds_what_is_unchanged(self):
        self.assertEqual(run("diff", "--context", "0", self.old, self.new).stdout.decode(),
                         "Varland [-will-] {+may+} reopen the corridor by 1 May.\n@@ 2 paragraphs unchanged @@\n")
        self.assertEqual(run("diff", "--context", "2", self.old, self.new).stdout, run("diff", self.old, self.new).stdout)
        self.assert_fails(run("diff", "--context", "-1", self.old, self.new), 2, "--context")

    def test_several_files_at_once_by_their_suffix(self):
        outputs = [self.folder / f"changes.{suffix}" for suffix in ("html", "json", "md", "txt")]
        result = run("diff", self.old, self.new, *(word for output in outputs for word in ("-o", output)))
        self.assertEqual((result.returncode, result.stdout), (0, b""), result.stderr)
        html, data, markdown, text = (output.read_text() for output in outputs)
        self.assertIn("modality, softened", html)
        self.assertEqual(json.loads(data)["words"], {"kept": 17, "dropped": 1, "added": 1, "moved": 0})
        self.assertIn("<del>will</del> <ins>may</ins>", markdown)
        self.assertIn("[-will-] {+may+}", text)
        # None of them is an account of an event.
        aside = run("compare", self.folder, "-o", "-", "--format", "json").stderr.decode()
        for output in outputs:
            self.assertIn(output.name, aside)

    def test_what_does_not_go_together_is_refused(self):
        for options, name in ((("--side-by-side", "--format", "json"), "--side-by-side"), (("-y", "--format", "md"), "--side-by-side"),
                              (("--brief", "--format", "html"), "--brief"), (("--brief", "-o", "x.html"), "--brief"),
                              (("--ignore", "case,spaces"), "spaces"), (("--ignore", ""), "--ignore"),
                              (("--replace-below", "101"), "--replace-below"), (("--format", "csv"), "csv")):
            self.assert_fails(run("diff", *options, self.old, self.new), 2, name)

    def test_hostile_texts_stay_texts_in_every_form(self):
        before, after = self.write("h1.txt", "Kept. " + HOSTILE), self.write("h2.txt", "Kept. Not " + HOSTILE)
        for form in ("txt", "md", "html", "json"):
            for options in ((), ("-y",)) if form in ("txt", "html") else ((),):
                result = run("diff", before, after, "--format", form, "--color", "never", *options)
                self.assertEqual(result.returncode, 0, result.stderr)
                shown = result.stdout.decode()
                self.assertNotIn("\x1b", shown)
                if form != "json":
                    self.assertNotIn("\u202e", shown)
                if form in ("md", "html"):
                    self.assertNotIn("<script", shown.replace("\\<script", ""))
        self.assertNotIn(b"\x1b[31mred", run("diff", before, after, "--color", "always").stdout)

    def test_a_word_of_a_megabyte(self):
        word = self.write("word.txt", "w" * (1 << 20) + " end\n")
        for options in ((), ("-y",), ("--format", "md"), ("--format", "html"), ("--format", "json")):
            result = run("diff", word, self.new, *options, timeout=60)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertGreaterEqual(result.stdout.count(b"w"), 1 << 20)


class ExitCodes(ProgramTest):
    def setUp(self):
        super().setUp()
        self.old, self.new = self.write("old.txt", OLD), self.write("new.txt", NEW)

    def test_brief_says_whether_and_quiet_says_nothing(self):
        for options, code, words in (((), 0, b"differ\n"), (("--exit-code",), 1, b"differ\n"), (("--exit-code", "-q"), 1, b"")):
            result = run("diff", "--brief", *options, self.old, self.new)
            self.assertEqual((result.returncode, result.stderr), (code, b""))
            self.assertTrue(result.stdout.endswith(words) and bool(result.stdout) == bool(words))
        result = run("diff", "--brief", "--exit-code", self.old, self.old)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))

    def test_what_is_ignored_is_no_difference(self):
        for a, b, what in (("The talks went on.", "The talk went on.", "inflection"), ("The talks, go on!", "The talks go on.", "punctuation"),
                           ("Переговоры о дороге.", "Переговоры о дорогах.", "inflection")):
            sides = [self.write("x.txt", a + "\n"), self.write("y.txt", b + "\n")]
            options = ("diff", *sides, "--exit-code", "--language", "ru" if "П" in a else "en")
            ignoring = run(*options, "--ignore", what)
            self.assertEqual((ignoring.returncode, ignoring.stdout), (0, b""), (a, ignoring.stderr))
            self.assertEqual(run(*options, "--ignore", f"case,{what}").stdout, b"")
            self.assertEqual(run(*options, "--ignore", "case", "--ignore", what).stdout, b"")
            self.assertIn("--ignore" if a != b else "identical", ignoring.stderr.decode())
            if what == "inflection":
                self.assertEqual(run(*options).returncode, 1)

    def test_texts_without_a_difference_print_nothing_but_files_are_written(self):
        for form in ("txt", "md"):
            result = run("diff", self.old, self.old, "--format", form)
            self.assertEqual((result.returncode, result.stdout), (0, b""))
            self.assertIn("identical", result.stderr.decode())
        run("diff", self.old, self.old, "-o", self.folder / "same.txt")
        self.assertIn("The talks go on.", (self.folder / "same.txt").read_text())

    def test_trouble_is_never_a_difference(self):
        binary = self.write("x.bin", bytes(range(256)) * 4)
        calls = [("none.txt",), (self.folder,), (binary,), (self.new, "-o", "none/x.html"), (self.new, "--nonsense"),
                 (self.new, self.new), (), (self.new, "--lexicon", "none.json"), (self.new, "--max-size", "0")]
        for call in calls:
            result = run("diff", "--exit-code", self.old, *call, cwd=self.folder)
            self.assertGreaterEqual(result.returncode, 2, call)
            self.assertEqual(result.stdout, b"")
        with open("/dev/full", "wb") as full:
            code = subprocess.run([READOUT, "diff", "--exit-code", self.old, self.new], stdout=full, stderr=subprocess.PIPE,
                                  check=False).returncode
        self.assertEqual(code, 5)

    def test_a_few_words_have_no_language_to_tell(self):
        long = self.write("long.txt", ENGLISH_A)
        self.assertNotIn(b"two languages", run("diff", "-", long, stdin=b"hi\n").stderr)
        russian = self.write("ru.txt", "Ильда Марен встретилась с Томасом Рейком в среду на озере Орла. Она сказала, что страна вновь "
                                       "откроет зерновой коридор в порт до первого мая, если позволит погода.\n")
        self.assertIn(b"the texts seem to be in two languages (en, ru)", run("diff", long, russian).stderr)

    def test_texts_of_which_a_part_is_missing_are_not_called_equal(self):
        """Both hold a part that is too large to be read, where more of their text may be."""
        sides = [self.write(f"{name}.html", f"<html><body><article><p>{ENGLISH_A}</p></article><script type='application/ld+json'>"
                            f'{{"articleBody": "{name * (2 << 20)}"}}</script></body></html>') for name in "pq"]
        result = run("diff", "--exit-code", *sides)
        self.assertEqual((result.returncode, result.stdout), (3, b""), result.stderr)
        self.assertIn(b"not known whether", result.stderr)
        self.assertIn(b"identical, as far as they were read", run("diff", *sides).stderr)
        packed = [self.write(f"{name}.jsonl", "".join(json.dumps({"id": str(number), "text": ENGLISH_A}) + "\n" for number in range(2)))
                  for name in "pq"]
        self.assert_fails(run("diff", "--exit-code", *packed, "--max-entries", "1"), 3, "2 texts")


if __name__ == "__main__":
    unittest.main()
