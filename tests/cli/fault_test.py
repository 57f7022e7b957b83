"""Faults while the report is written: killed, out of space, input/output error, at each write, sync and rename.

strace injects them. Whatever happens, the old file or the whole new one is there, and nothing else is left when the program
could still clean up.
"""
import re
import shutil
import subprocess
import unittest

from program import READOUT, ProgramTest

CALLS = ("write", "fsync", "rename")
OLD = b"the old report\n"


@unittest.skipIf(shutil.which("strace") is None, "strace is not installed")
class Faults(ProgramTest):
    def setUp(self):
        super().setUp()
        self.out = self.folder / "out"
        self.out.mkdir()
        self.report = self.out / "r.json"
        self.whole = self.make()
        self.assertTrue(self.whole.startswith(b"{"))

    def command(self):
        return [READOUT, "compare", str(self.a), str(self.b), "-o", str(self.report), "--quiet", "--jobs", "1"]

    def make(self):
        self.report.unlink(missing_ok=True)
        subprocess.run(self.command(), check=True)
        return self.report.read_bytes()

    def trace(self, *options):
        self.report.write_bytes(OLD)
        return subprocess.run(["strace", "-f", "-o", str(self.folder / "trace"), *options, *self.command()],
                              capture_output=True, check=False)

    def count(self, call):
        """How often the undisturbed run makes the call."""
        self.trace("-e", f"trace={call}")
        trace = (self.folder / "trace").read_text()
        return len(re.findall(rf"^\d+\s+{call}\(", trace, re.MULTILINE))

    def test_errors_at_each_call(self):
        for call in CALLS:
            count = self.count(call)
            self.assertGreaterEqual(count, 1, call)
            for error in ("ENOSPC", "EIO"):
                for nth in range(1, count + 1):
                    with self.subTest(call=call, error=error, nth=nth):
                        result = self.trace("-e", f"inject={call}:error={error}:when={nth}")
                        self.assertEqual(result.returncode, 5, result.stderr)
                        self.assertEqual(len(result.stderr.splitlines()), 1)
                        self.assertIn(self.report.read_bytes(), (OLD, self.whole))
                        self.assertEqual([path.name for path in self.out.iterdir()], ["r.json"])

    def test_killed_at_each_call(self):
        for call in CALLS:
            for nth in range(1, self.count(call) + 1):
                with self.subTest(call=call, nth=nth):
                    self.trace("-e", f"inject={call}:signal=KILL:when={nth}")
                    self.assertIn(self.report.read_bytes(), (OLD, self.whole))


if __name__ == "__main__":
    unittest.main()
