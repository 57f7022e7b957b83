"""The outside of the program: help, version, generated texts, colours, standard input, stable output."""
import json
import pathlib
import re
import shutil
import subprocess
import unittest

from program import ENGLISH_A, ROOT, SAMPLE, ProgramTest, run

COMMANDS = ("compare", "extract", "ingest", "diff", "phrases", "evaluate")


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
            if shutil.which(shell):
                self.assertEqual(subprocess.run([shell, "-n"], input=script, check=False).returncode, 0)

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
        outputs = {run("compare", SAMPLE, "-o", "-", "--format", format, "--jobs", jobs).stdout
                   for jobs in (1, 2, 5) for format in ("json",)}
        self.assertEqual(len(outputs), 1)

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

    def test_a_diff_without_a_difference_says_so(self):
        curly = self.write("c.txt", ENGLISH_A.replace("“", '"').replace("”", '"'))
        for other, words in ((self.a, "identical"), (curly, "spelling, marks or spaces only")):
            result = run("diff", self.a, other, "--exit-code")
            self.assertEqual(result.returncode, 0)
            self.assertIn(words, result.stderr.decode())
            self.assertEqual(run("diff", self.a, other, "-q").stderr, b"")
        self.assertEqual(run("diff", self.a, self.b).stderr, b"")

    def test_verbose_tells_the_steps_with_their_times(self):
        for call, step in ((("compare", self.a, self.b), "aligning"), (("extract", self.a), "reading"),
                           (("diff", self.a, self.b), "compared"), (("phrases", self.a, self.b), "formulae"),
                           (("evaluate", SAMPLE / "gold.json"), "scoring")):
            self.assertRegex(run(*call, "--verbose").stderr.decode(), rf"readout: +\d+\.\d{{3}} s  {step}")
            self.assertEqual(run(*call).stderr, b"")

    def test_positions_are_code_points(self):
        emoji = self.write("e.txt", "🙂 Über uns: “Мы готовы 你好,” said President Ilda Maren of Varland on Wednesday.\n\n"
                                    "She added that the talks at Lake Orla would go on until the end of the week.\n")
        result = run("extract", emoji, "--format", "json", "--language", "en")
        (document,) = json.loads(result.stdout)
        text = document["document"]["text"]
        self.assertTrue(document["statements"])
        for statement in document["statements"]:
            self.assertEqual(text[statement["start"]:statement["end"]], statement["text"])


if __name__ == "__main__":
    unittest.main()
