"""Where no thread is to be had the work is done all the same, by the one there is."""
import os
import shutil
import subprocess
import sys
import unittest

from program import READOUT, SAMPLE, ProgramTest, run

NOBODY = 65534


class NoThreads(ProgramTest):
    def starved(self, *arguments):
        """The program as a user who may start no further process or thread; root's limits do not bind."""
        call = ["prlimit", "--nproc=1", READOUT, *map(str, arguments)]
        if os.geteuid() == 0:
            call = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *call]
        return subprocess.run(call, capture_output=True, timeout=120, check=False, cwd="/")

    def setUp(self):
        super().setUp()
        tools = ["prlimit"] + (["setpriv"] if os.geteuid() == 0 else [])
        missing = [tool for tool in tools if not shutil.which(tool)]
        why = f"{', '.join(missing)} missing" if missing else ""
        if not why and self.starved("--version").returncode != 0:
            why = "the program cannot be run as another user here"
        if why:
            print(f"SKIPPED, and nothing shows that readout works without threads: {why}", file=sys.stderr)
            self.skipTest(why)
        self.folder.chmod(0o755)

    def test_the_result_is_that_of_many_threads(self):
        calls = (("compare", SAMPLE, "--format", "json"), ("compare", SAMPLE, "--format", "html"),
                 ("phrases", SAMPLE, "--format", "json"), ("extract", self.a), ("diff", "-q", self.a, self.b),
                 ("diff", "-q", self.a, self.b, "--format", "json"), ("evaluate", SAMPLE / "gold.json"))
        for call in calls:
            starved, plain = self.starved(*call), run(*call)
            self.assertEqual((starved.returncode, starved.stderr), (0, b""), call)
            self.assertEqual(starved.stdout, plain.stdout, call)


if __name__ == "__main__":
    unittest.main()
