"""What tests of formats share: a file given to the program, and what became of it or how it ended."""
import json
import os
import time

from program import READOUT, ProgramTest, run

SLOWER = 10 if "asan" in READOUT else 1  # sanitized code; its memory is not that of the program


class FormatTest(ProgramTest):
    def document(self, name, content):
        result = run("ingest", self.write(name, content), "--format", "json")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        documents = json.loads(result.stdout)
        self.assertEqual(len(documents), 1)
        return documents[0]

    def blocks(self, name, content):
        document = self.document(name, content)
        return [(block["kind"], document["text"][block["start"]:block["end"]]) for block in document["blocks"]]

    def texts(self, name, content):
        return [text for _, text in self.blocks(name, content)]

    def left_out(self, name, content):
        return [(block["reason"], block["text"]) for block in self.document(name, content)["left_out"]]

    def assert_lost(self, name, content, *said, **options):
        self.assert_fails(run("ingest", self.write(name, content), **options), 3, name, *said)

    def assert_ends_soon(self, name, content, *said):
        """Within three seconds and 256 MB, with exit 3 and a message that holds the words."""
        path = self.write(name, content)
        out = self.folder / "said.txt"
        with open(out, "wb") as sink:
            start = time.monotonic()
            child = os.posix_spawn(READOUT, [READOUT, "ingest", str(path)], os.environ, file_actions=[
                (os.POSIX_SPAWN_DUP2, sink.fileno(), 1), (os.POSIX_SPAWN_DUP2, sink.fileno(), 2)])
            _, status, usage = os.wait4(child, 0)  # of the program and of those it has waited for
            seconds = time.monotonic() - start
        message = out.read_text(errors="replace").strip()
        self.assertEqual(os.waitstatus_to_exitcode(status), 3, message)
        for word in (name, *said):
            self.assertIn(word, message)
        if os.environ.get("READOUT_VERBOSE"):
            print(f"\n{usage.ru_utime + usage.ru_stime:.2f} s, {usage.ru_maxrss >> 10} MiB: {message}")
        # Other programs of the machine take their share of the clock; the processor's time is this one's.
        self.assertLess(usage.ru_utime + usage.ru_stime, 3 * SLOWER, message)
        self.assertLess(seconds, 20 * SLOWER)
        if SLOWER == 1:
            self.assertLess(usage.ru_maxrss * 1024, 256_000_000, message)
