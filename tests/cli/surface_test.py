"""The outside of the program: help, version, generated texts, colours, standard input, stable output."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from program import ENGLISH_A, ROOT, SAMPLE, ProgramTest, run

WITH_FORMATS = ("compare", "extract", "ingest", "diff", "phrases", "evaluate")
COMMANDS = (*WITH_FORMATS, "align", "fetch", "event")


class Help(ProgramTest):
    def test_program_help_names_every_command(self):
        for call in (("--help",), ("-h",)):
            result = run(*call)
            self.assertEqual(result.returncode, 0)
            for command in COMMANDS:
                self.assertIn(command, result.stdout.decode())

    def test_short_and_whole_help_of_each_command(self):
        for command in COMMANDS:
            short, whole = run(command, "-h").stdout.decode(), run(command, "--help").stdout.decode()
            self.assertIn(f"readout {command}", short)
            self.assertLess(len(short), len(whole))
            self.assertIn("Examples:", whole)
            self.assertLessEqual(max(map(len, whole.splitlines())), 120)

    def test_help_of_a_command_by_name(self):
        for command in COMMANDS:
            self.assertEqual(run("help", command).stdout, run(command, "--help").stdout)
        self.assertEqual(run("help").stdout, run("--help").stdout)
        self.assert_fails(run("help", "compair"), 2, "compare")

    def test_nothing_typed_prints_the_usage_as_an_error(self):
        result = run()
        self.assertEqual((result.returncode, result.stdout), (2, b""))
        self.assertEqual(result.stderr, run("--help").stdout)

    def test_version(self):
        self.assertRegex(run("--version").stdout.decode(), r"^readout \d+\.\d+\.\d+\n$")

    def test_man_page_renders(self):
        page = run("--generate", "man").stdout
        shown = subprocess.run(["man", "--warnings", "-l", "-"], input=page, capture_output=True, check=True)
        self.assertIn(b"readout compare", re.sub(rb".\x08", b"", shown.stdout))
        self.assertEqual(shown.stderr, b"")

    def test_completions_parse(self):
        bash = run("--generate", "complete-bash").stdout
        self.assertEqual(subprocess.run(["bash", "-n"], input=bash, check=False).returncode, 0)
        for shell in ("zsh", "fish"):
            script = run("--generate", f"complete-{shell}").stdout
            for command in COMMANDS:
                self.assertIn(command.encode(), script)

    def test_completions_parse_in_their_shells(self):
        for shell in ("zsh", "fish"):
            with self.subTest(shell):
                if not shutil.which(shell):
                    print(f"SKIPPED: nothing shows that {shell} can read its completions; scripts/setup.sh test installs it",
                          file=sys.stderr)
                    self.skipTest(f"no {shell}")
                script = run("--generate", f"complete-{shell}").stdout
                result = subprocess.run([shell, "-n", "/dev/stdin"], input=script, capture_output=True, check=False)
                self.assertEqual((result.returncode, result.stderr), (0, b""))

    def test_completions_name_every_option_and_its_choices(self):
        for shell in ("bash", "zsh", "fish"):
            script = run("--generate", f"complete-{shell}").stdout.decode()
            for command in COMMANDS:
                for option in re.findall(r"^ +(?:-., )?--([a-z-]+)", run(command, "--help").stdout.decode(), re.M):
                    self.assertRegex(script, rf"(--|-l ){option}\b")
            for choice in ("news report", "markdown", "jsonl", "always"):
                self.assertIn(choice, script)

    def test_bash_completes(self):
        script = run("--generate", "complete-bash").stdout.decode()

        def complete(*words):
            call = f"{script}\nCOMP_WORDS=({' '.join(words)} '')\nCOMP_CWORD={len(words)}\n_readout\n" \
                   "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
            return subprocess.run(["bash", "-c", call], capture_output=True, check=True).stdout.decode().splitlines()

        self.assertIn("news report", complete("readout", "extract", "--kind"))
        self.assertIn("complete-fish", complete("readout", "--generate"))
        self.assertIn("compare", complete("readout"))
        for before in (("--color", "never"), ("--color=never",), ("-q",), ("--lexicon", "x.json", "--strict")):
            self.assertIn("compare", complete("readout", *before))
            self.assertIn("complete-fish", complete("readout", *before, "--generate"))
            self.assertIn("news report", complete("readout", *before, "extract", "--kind"))
        self.assertEqual(complete("readout", "--color"), ["auto", "always", "never"])

    def test_bash_completes_the_formats_of_the_command(self):
        script = run("--generate", "complete-bash").stdout.decode()
        for command in WITH_FORMATS:
            shown = run(command, "--help").stdout.decode().split("--format FORMAT")[1]
            takes = re.search(r"\(([a-z, \n]+)\)", shown).group(1).replace(",", "").split()
            call = f"{script}\nCOMP_WORDS=(readout {command} --format '')\nCOMP_CWORD=3\n_readout\n" \
                   "printf '%s\\n' \"${COMPREPLY[@]}\"\n"
            words = subprocess.run(["bash", "-c", call], capture_output=True, check=True).stdout.decode().split()
            self.assertEqual(words, takes, command)

    def test_exit_codes_are_those_of_the_command(self):
        def codes(command):
            return " ".join(run(command, "--help").stdout.decode().split("Exit codes: ")[1].split())

        self.assertIn("1 with --exit-code: the texts differ;", codes("diff"))
        self.assertNotIn("left out or cut", codes("diff"))
        self.assertIn("1 done, but an input was left out or cut;", codes("compare"))
        self.assertIn("4 nothing to compare", codes("compare"))
        self.assertIn("1 done, but a page could not be fetched;", codes("fetch"))
        for command in ("extract", "ingest", "diff", "phrases", "evaluate", "fetch"):
            self.assertNotIn("nothing to compare", codes(command))
        self.assertNotIn(" 1 ", codes("evaluate"))

    def test_an_option_that_means_something_else_to_a_command_says_so_everywhere(self):
        self.assertIn("--output DIR", run("fetch", "-h").stdout.decode())
        self.assertIn("--output FILE", run("compare", "-h").stdout.decode())
        for text in (run("--generate", "man"), run("--generate", "complete-zsh"), run("--generate", "complete-fish")):
            self.assertIn("The event", text.stdout.decode())
        self.assert_fails(run("fetch", "https://x.example/", "-o", "a/", "-o", "b/"), 2, "--output", "more than once")

    def test_readme_table_is_the_generated_one(self):
        self.assertIn(run("--generate", "table").stdout.decode(), (ROOT / "README.md").read_text())

    def test_schema_is_the_one_shipped(self):
        self.assertEqual(json.loads(run("--generate", "schema").stdout)["$schema"],
                         "http://json-schema.org/draft-07/schema#")


class Output(ProgramTest):
    def test_no_colours_in_a_pipe_unless_forced(self):
        self.assertNotIn(b"\x1b", run("compare", self.a, self.b).stdout)
        self.assertIn(b"\x1b", run("compare", self.a, self.b, "--color", "always").stdout)

    def test_standard_input(self):
        result = run("compare", "-", self.b, "-o", "-", "--format", "json", stdin=self.a.read_bytes())
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len(json.loads(result.stdout)["sources"]), 2)

    def test_same_input_same_bytes_whatever_the_threads(self):
        for command, formats in (("compare", ("json", "html", "txt")), ("phrases", ("json",))):
            for format in formats:
                results = [run(command, SAMPLE, "-o", "-", "--format", format, "--jobs", jobs) for jobs in (1, 2, 5)]
                self.assertEqual([result.returncode for result in results], [0, 0, 0], results[0].stderr)
                self.assertGreater(len(results[0].stdout), 1000)
                self.assertEqual(len({result.stdout for result in results}), 1, (command, format))

    def test_corrections_of_a_source(self):
        result = run("compare", self.a, self.b, "--set", "a.txt:outlet=Orla Courier", "-o", "-", "--format", "json")
        self.assertEqual(json.loads(result.stdout)["sources"][0]["outlet"], "Orla Courier")

    def test_files_and_formats(self):
        result = run("compare", self.a, self.b, "-o", self.folder / "r.html", "-o", self.folder / "r.json")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"r.html", result.stdout)
        self.assertTrue((self.folder / "r.html").read_text().lower().startswith("<!doctype html>"))
        json.loads((self.folder / "r.json").read_text())

    def test_diff_follows_git(self):
        self.assertEqual(run("diff", self.a, self.b).returncode, 0)
        self.assertEqual(run("diff", "--exit-code", self.a, self.b).returncode, 1)
        self.assertEqual(run("diff", "--exit-code", self.a, self.a).returncode, 0)
        self.assertGreaterEqual(run("diff", self.a, self.folder / "none.txt").returncode, 2)

    def test_a_dateline_takes_its_year_from_the_event(self):
        wire = self.write("c.txt", "ОРЛА, 12 марта. /Вестник Варланда/. Президент Варланда заявила, что переговоры закончены.\n")
        self.write("event.json", json.dumps({"date": "2031-03-13", "sources": [{"file": "a.txt"}, {"file": "c.txt"}]}))
        for call, date in (((self.a, wire), ""), ((self.a, wire, "--date", "2031-03-11"), "2031-03-12"),
                           ((self.folder,), "2031-03-12"), ((self.folder, "--date", "2031-11-11"), "")):
            sources = json.loads(run("compare", *call, "-o", "-", "--format", "json").stdout)["sources"]
            self.assertEqual((sources[1]["outlet"], sources[1]["published"]), ("Вестник Варланда", date), call)
        (extracted,) = json.loads(run("extract", wire, "--date", "2031-03-11", "--format", "json").stdout)
        self.assertEqual(extracted["document"]["published"], "2031-03-12")

    def test_a_diff_shows_what_compare_sees(self):
        page = self.write("c.html", "<html><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article>"
                          f"<h1>Lake talks</h1><p>{ENGLISH_A}</p></article><footer>&copy; 2031 Orla Courier</footer></body></html>")
        (document,) = json.loads(run("ingest", page, "--format", "json").stdout)
        edits = json.loads(run("diff", page, self.a, "--format", "json").stdout)["edits"]
        self.assertTrue(all(document["text"][e["a"]["start"]:e["a"]["end"]] == e["a"]["text"] for e in edits))
        shown = run("diff", page, self.a).stdout.decode()
        self.assertIn("Lake talks", shown)
        for aside in ("Home", "Orla Courier"):
            self.assertNotIn(aside, shown)
            self.assertIn(aside, run("diff", "--keep", "all", page, self.a).stdout.decode())
        self.assertIn("--keep all", run("diff", page, page).stderr.decode())  # the same as far as was looked

    def test_a_diff_of_nothing_but_a_date_is_one(self):
        days = [self.write(f"{day}.txt", f"{day} March 2031\n") for day in (12, 13)]
        result = run("diff", *days)
        self.assertEqual((result.returncode, result.stdout.decode().split()[0]), (0, "[-12-]"), result.stderr)

    def test_no_dictionary_is_loaded_for_what_stems_no_word(self):
        """A pipe that nobody fills stands for the dictionary: who opens it waits for ever."""
        for suffix in ("aff", "dic"):
            os.mkfifo(self.folder / f"ru_RU.{suffix}")
        russian = self.write("c.txt", "Президент Варланда заявила, что переговоры на озере Орла были полезными. " * 4)
        environment = os.environ | {"DICPATH": str(self.folder)}
        for call in (("ingest", russian), ("diff", russian, self.a), ("ingest", "--format", "json", russian)):
            self.assertEqual(run(*call, env=environment, timeout=20).returncode, 0)
        with self.assertRaises(subprocess.TimeoutExpired):
            run("extract", russian, env=environment, timeout=2)

    def test_a_diff_reads_one_pipe_under_two_names_in_order(self):
        for call in (("-", "/dev/stdin"), ("/dev/stdin", "-"), ("/dev/stdin", "/dev/stdin")):
            results = {(result.returncode, result.stdout, result.stderr) for result in
                       (run("diff", *call, stdin=ENGLISH_A.encode() * 3000) for _ in range(8))}
            self.assertEqual(len(results), 1, call)
            ((code, out, message),) = results
            self.assertEqual((code, out), (3, b""))  # the first has it all, the second nothing
            self.assertIn(call[1].encode() if call[1] != "-" else b"-", message)
            self.assertIn(b"no text", message)

    def test_a_diff_without_a_difference_says_so(self):
        curly = self.write("c.txt", ENGLISH_A.replace("“", '"').replace("”", '"'))
        for other, words in ((self.a, "identical"), (curly, "spelling, marks or spaces only")):
            result = run("diff", self.a, other, "--exit-code")
            self.assertEqual(result.returncode, 0)
            self.assertIn(words, result.stderr.decode())
            self.assertEqual(run("diff", self.a, other, "-q").stderr, b"")

    def test_verbose_tells_the_steps_with_their_times(self):
        for call, step in ((("compare", self.a, self.b), "aligning"), (("extract", self.a), "reading"),
                           (("diff", self.a, self.b), "compared"), (("phrases", self.a, self.b), "phrasings"),
                           (("evaluate", SAMPLE / "gold.json"), "scoring")):
            self.assertRegex(run(*call, "--verbose").stderr.decode(), rf"readout: +\d+\.\d{{3}} s  {step}")
            self.assertEqual(run(*call, *(("-q",) if call[0] == "diff" else ())).stderr, b"")

    def test_positions_are_code_points(self):
        emoji = self.write("e.txt", "🙂 Über uns: “Мы готовы 你好,” said President Ilda Maren of Varland on Wednesday.\n\n"
                                    "She added that the talks at Lake Orla would go on until the end of the week.\n")
        result = run("extract", emoji, "--format", "json", "--language", "en")
        (document,) = json.loads(result.stdout)
        text = document["document"]["text"]
        self.assertTrue(document["statements"])
        for statement in document["statements"]:
            self.assertEqual(text[statement["start"]:statement["end"]], statement["text"])
            for part in statement["content"]:
                self.assertLessEqual(statement["start"], part["start"])
                self.assertLessEqual(part["end"], statement["end"])
                self.assertTrue(text[part["start"]:part["end"]].strip())
            if statement["cue"]:
                self.assertEqual(text[statement["cue"]["start"]:statement["cue"]["end"]], statement["cue"]["text"])


if __name__ == "__main__":
    unittest.main()
