"""What the tests of readout fetch share: a folder for the event, the call, and what a failure leaves."""
import json

from program import ProgramTest, run


class FetchTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.event = self.folder / "event"

    def fetch(self, *arguments, pause=0, private=True, **options):
        private = ["--allow-private"] if private else []
        return run("fetch", *arguments, "--pause", pause, *private, **options)

    def fetch_into(self, *urls, **options):
        """The result, with the event's folder as `self.event`."""
        return self.fetch(*urls, "-o", f"{self.event}/", **options)

    def manifest(self):
        return json.loads((self.event / "event.json").read_text())

    def files(self):
        return sorted(str(path.relative_to(self.event)) for path in self.event.rglob("*") if path.is_file())

    def assert_not_kept(self, result, *words):
        """One page that cannot be fetched: its reason in one line, and nothing written."""
        self.assert_fails(result, 3, *words)
        self.assertEqual(self.files() if self.event.exists() else [], [])
