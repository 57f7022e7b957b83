"""Runs the program for the tests of its outside: bad input, filters, help, faults. READOUT names the binary."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
READOUT = os.environ.get("READOUT", str(ROOT / "build/ci/readout"))
SAMPLE = ROOT / "corpus/lake-orla-2031"

ENGLISH_A = ("President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday.\n\n"
             "“Our partnership is not directed against any third country,” Maren said after the talks.\n\n"
             "She added that Varland would reopen the grain corridor by 1 May.\n")
ENGLISH_B = ("The leaders of Varland and Kestria held talks at Lake Orla.\n\n"
             "“Our partnership is not directed against anyone,” President Ilda Maren said.\n\n"
             "Premier Tomas Reyk said the two countries would raise transit to 4.2 million tonnes a year.\n")


def run(*arguments, stdin=None, timeout=120, **options):
    """CompletedProcess of `readout ARGUMENTS`; stdin and the outputs are bytes."""
    return subprocess.run([READOUT, *map(str, arguments)], input=stdin, capture_output=True,
                          timeout=timeout, check=False, **options)


class ProgramTest(unittest.TestCase):
    """Each test has a folder of its own with two good sources, a.txt and b.txt."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.a = self.write("a.txt", ENGLISH_A)
        self.b = self.write("b.txt", ENGLISH_B)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_fails(self, result, code, *words):
        """The exit code, and one line on standard error that holds the words and no result on standard output."""
        message = result.stderr.decode(errors="replace")
        self.assertEqual(result.returncode, code, message)
        self.assertEqual(len(message.splitlines()), 1, message)
        for word in words:
            self.assertIn(word, message)
        self.assertEqual(result.stdout, b"")
