"""readout fetch against a real server on this machine: what is kept, what a second run asks for, what an end in the middle leaves.

Nothing is sent beyond loopback."""
import hashlib
import json
import os
import pty
import select
import shutil
import signal
import subprocess
import time
import unittest

from fetch_case import FetchTest
from fetch_server import PAGE, serving
from program import READOUT, run


class Pages(FetchTest):
    def test_a_page_is_kept_as_published_with_its_text_and_origin(self):
        with serving({"/news/talks.html": PAGE}) as server:
            url = f"{server.address}/news/talks.html"
            result = self.fetch_into(url)
            self.assertEqual(result.returncode, 0, result.stderr)
            (asked,) = [request for request in server.requests if request.path != "/robots.txt"]
        self.assertEqual(result.stderr, b"")
        self.assertEqual(result.stdout.decode().split(), ["fetched", "127-0-0-1-news-talks.html", url])
        self.assertEqual(self.files(), ["127-0-0-1-news-talks.html", "event.json", "text/127-0-0-1-news-talks.html.txt"])
        self.assertEqual((self.event / "127-0-0-1-news-talks.html").read_bytes(), PAGE)
        self.assertIn("“The ferry opens in May,”", (self.event / "text/127-0-0-1-news-talks.html.txt").read_text())
        (source,) = self.manifest()["sources"]
        accessed = source.pop("accessed")
        self.assertRegex(accessed, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual(source, {"file": "127-0-0-1-news-talks.html", "url": url,
                                  "sha256": hashlib.sha256(PAGE).hexdigest(), "content_type": "text/html; charset=utf-8"})
        version = run("--version").stdout.decode().split()[1]
        self.assertEqual(asked.headers["User-Agent"], f"readout/{version}")
        self.assertFalse({"Cookie", "Authorization", "Referer"} & set(asked.headers))

        read = run("ingest", self.event, "--format", "json")
        self.assertEqual((read.returncode, read.stderr), (0, b""))
        (document,) = json.loads(read.stdout)
        self.assertEqual((document["url"], document["title"]), (url, "Talks at Lake Orla"))
        other = self.manifest()
        other["sources"].append({"file": "b.txt"})
        (self.event / "event.json").write_text(json.dumps(other))
        shutil.copy(self.b, self.event)
        compared = json.loads(run("compare", self.event, "-o", "-", "--format", "json").stdout)
        self.assertEqual(compared["sources"][0]["accessed"], accessed)

    def test_what_is_there_is_not_asked_for_again(self):
        pages = {f"/{name}": PAGE.replace(b"May", name.encode()) for name in ("a", "b", "c")}
        missing = pages.pop("/b")
        with serving(pages) as server:
            urls = [f"{server.address}/{name}" for name in ("a", "b", "c")]
            first = self.fetch_into(*urls)
            self.assertEqual(first.returncode, 1)
            self.assertIn(f"{urls[1]}: answers with status 404", first.stderr.decode())
            self.assertEqual(len(first.stderr.splitlines()), 1)
            server.pages["/b"] = missing
            server.requests.clear()
            kept = self.manifest()["sources"]
            second = self.fetch_into(*urls)
            self.assertEqual(server.paths(), ["/robots.txt", "/b"])
            self.assertEqual(second.returncode, 0, second.stderr)
            self.assertEqual([line.split()[0] for line in second.stdout.decode().splitlines()],
                             ["there", "there", "fetched"])
            self.assertEqual(self.manifest()["sources"][:2], kept)

            server.requests.clear()
            again = self.fetch(self.event / "event.json")
            self.assertEqual((again.returncode, server.paths()), (0, []))
            (self.event / self.manifest()["sources"][0]["file"]).unlink()
            self.assertEqual(self.fetch(self.event).returncode, 0)
            self.assertEqual(server.paths(), ["/robots.txt", "/a"])

    def test_an_events_addresses_are_fetched_and_its_other_keys_kept(self):
        self.event.mkdir()
        with serving({"/a": PAGE}) as server:
            (self.event / "event.json").write_text(json.dumps({
                "title": "Озеро", "date": "2031-03-12", "mine": [1],
                "sources": [{"outlet": "Lake Herald", "url": f"{server.address}/a"}, {"file": "b.txt"},
                            {"url": f"{server.address}/none"}]}, ensure_ascii=False))
            shutil.copy(self.b, self.event)
            before = run("compare", self.event)
            self.assertEqual(before.returncode, 4)  # one account; the others are addresses
            self.assertIn(b"readout fetch", before.stderr)
            result = self.fetch(self.event)
        self.assertEqual(result.returncode, 1)
        manifest = self.manifest()
        self.assertEqual((manifest["title"], manifest["mine"]), ("Озеро", [1]))
        self.assertEqual(manifest["sources"][0]["outlet"], "Lake Herald")
        self.assertEqual(manifest["sources"][0]["file"], "127-0-0-1-a.html")
        self.assertEqual(manifest["sources"][1:], [{"file": "b.txt"}, {"url": f"{server.address}/none"}])
        after = run("compare", self.event, "-o", "-", "--format", "json")
        self.assertEqual(after.returncode, 1)  # an address is still without its page
        self.assertIn(f"{server.address}/none", after.stderr.decode())
        self.assertEqual([source["outlet"] for source in json.loads(after.stdout)["sources"]], ["Lake Herald", "B"])

    def test_a_page_that_somebody_mended_is_not_written_over(self):
        with serving({"/a": PAGE}) as server:
            self.fetch_into(f"{server.address}/a")
            page = self.event / "127-0-0-1-a.html"
            page.write_bytes(PAGE + b"<!-- mended -->")
            server.requests.clear()
            result = self.fetch(self.event)
            self.assertEqual((result.returncode, server.paths()), (3, []))
        self.assertIn("no longer what was fetched", result.stderr.decode())
        self.assertTrue(page.read_bytes().endswith(b"<!-- mended -->"))
        read = run("ingest", self.event)
        self.assertEqual(read.returncode, 0)
        self.assertIn("sha256", read.stderr.decode())

    def test_a_text_that_somebody_wrote_is_not_written_over(self):
        with serving({"/a": PAGE}) as server:
            (self.event / "text").mkdir(parents=True)
            text = self.event / "text/127-0-0-1-a.html.txt"
            text.write_text("My own notes.\n")
            result = self.fetch_into(f"{server.address}/a")
            self.assertEqual((result.returncode, text.read_text()), (0, "My own notes.\n"))
            self.assertIn("text/127-0-0-1-a.html.txt: is not the text of the page", result.stderr.decode())
            text.unlink()
            self.fetch(self.event)
            text.write_text(text.read_text() + "Mended.\n")
            (self.event / "127-0-0-1-a.html").unlink()
            self.assertIn(b"left as it is", self.fetch(self.event).stderr)
            self.assertTrue(text.read_text().endswith("Mended.\n"))

    def test_a_lost_text_is_made_again_from_the_page_that_is_there(self):
        for options in ((), ("--strict",)):
            with self.subTest(options), serving({"/a": PAGE}) as server:
                self.fetch_into(f"{server.address}/a")
                text = self.event / "text/127-0-0-1-a.html.txt"
                kept = text.read_bytes()
                shutil.rmtree(text.parent)
                server.requests.clear()
                again = self.fetch(self.event, *options)
                self.assertEqual((again.returncode, again.stderr, server.paths()), (0, b"", []))
                self.assertEqual(again.stdout.split()[:2], [b"there", b"127-0-0-1-a.html"])
                self.assertEqual(text.read_bytes(), kept)
                shutil.rmtree(self.event)

    def test_a_large_page_that_was_allowed_gives_its_text(self):
        line = b"The ferry opens in May, said Maren.\n"
        page = line + b"\n" * (2 << 20)
        with serving({"/a": lambda handler, _: handler.answer(200, page, content_type="text/plain")}) as server:
            allowed = self.fetch_into(f"{server.address}/a", "--max-size", "3")
            self.assertEqual((allowed.returncode, allowed.stderr), (0, b""))
            shutil.rmtree(self.event / "text")
            refused = self.fetch(self.event, "--max-size", "1")
        self.assertIn(b"gives no text yet: it is larger than 1 MiB", refused.stderr)

    def test_the_kind_of_a_page_names_its_file(self):
        def give(kind, body):
            return lambda handler, _: handler.answer(200, body, content_type=kind)
        with serving({"/a": give("application/pdf", b"%PDF-1.4\n"), "/b": give("text/plain", b"The ferry sails in May.\n"),
                      "/c.json?d=1": give("application/json", b'{"a": 1}'), "/e": give("application/octet-stream", b"\0\1")}) as server:
            result = self.fetch_into(*(f"{server.address}{path}" for path in ("/a", "/b", "/c.json?d=1", "/e")))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([source["file"] for source in self.manifest()["sources"]],
                         ["127-0-0-1-a.pdf", "127-0-0-1-b.txt", "127-0-0-1-c-d-1.json", "127-0-0-1-e.bin"])
        self.assertIn(b"gives no text yet", result.stderr)
        self.assertTrue((self.event / "text/127-0-0-1-b.txt.txt").exists())

    def test_a_folder_is_needed_and_only_its_last_part_is_made(self):
        for call, code, words in ((("https://x.example/",), 2, "-o DIR/"), ((), 2, "no address"),
                                  (("x.example/a",), 2, "https://HOST/PATH"),
                                  (("https://x.example/", "-o", self.folder / "no/such/"), 5, "folder"),
                                  (("https://x.example/", "-o", self.a), 5, "no folder"),
                                  ((self.folder / "none.json",), 3, "no such file"),
                                  ((self.folder, "-o", self.folder), 2, "own folder"),
                                  (("https://x.example/", "-o", self.event, "--pause", "-1"), 2, "--pause"),
                                  (("https://x.example/", "-o", self.event, "--timeout", "nan"), 2, "--timeout"),
                                  (("https://x.example/", "-o", self.event, "--max-size", "0"), 2, "--max-size")):
            with self.subTest(call):
                self.assert_fails(run("fetch", *call), code, words)
        self.assertFalse(self.event.exists())

    def test_strict_writes_all_or_nothing(self):
        with serving({"/a": PAGE, "/b": PAGE.replace(b"May", b"June")}) as server:
            self.assert_fails(self.fetch_into(f"{server.address}/a", f"{server.address}/none", "--strict"), 3, "404")
            self.assertEqual(self.files(), [])
            result = self.fetch_into(f"{server.address}/a", f"{server.address}/b", "--strict")
            self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len(self.files()), 5)

    def test_quiet_and_verbose(self):
        with serving({"/a": PAGE}) as server:
            quiet = self.fetch_into(f"{server.address}/a", "--quiet")
            self.assertEqual((quiet.returncode, quiet.stdout, quiet.stderr), (0, b"", b""))
            shutil.rmtree(self.event)
            verbose = self.fetch_into(f"{server.address}/a", "--verbose")
            self.assertRegex(verbose.stderr.decode(), rf"\d\.\d{{3}} s  GET {server.address}/robots.txt\n.*GET {server.address}/a\n")

    @unittest.skipIf(os.geteuid() == 0 and shutil.which("setpriv") is None, "root may write everywhere")
    def test_a_folder_that_cannot_be_written_ends_the_run(self):
        self.event.mkdir()
        (self.event / "event.json").mkdir()
        with serving({"/a": PAGE}) as server:
            result = self.fetch_into(f"{server.address}/a")
        self.assert_fails(result, 3, "folder")
        (self.event / "event.json").rmdir()
        (self.event / "text").write_text("in the way")
        with serving({"/a": PAGE}) as server:
            self.assert_fails(self.fetch_into(f"{server.address}/a"), 5, "cannot be written")
        self.assertFalse((self.event / "event.json").exists())

    def test_a_bar_shows_on_a_terminal_and_in_no_pipe(self):
        with serving({"/a": PAGE}) as server:
            command = [READOUT, "fetch", f"{server.address}/a", "-o", f"{self.event}/", "--allow-private", "--pause", "0"]
            ours, theirs = pty.openpty()
            with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs) as program:
                self.assertEqual(program.wait(60), 0)
            os.close(theirs)
            shown = b""
            while select.select([ours], [], [], 0)[0]:
                try:
                    shown += os.read(ours, 65536)
                except OSError:
                    break
            os.close(ours)
        self.assertIn(f"1/1 {server.address}/a", shown.decode())
        self.assertTrue(shown.endswith(b"\r\x1b[K"))


class Interrupted(FetchTest):
    def test_ctrl_c_leaves_what_is_whole(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number), serving({"/a": PAGE, "/b": lambda handler, _: handler.drip(60)}) as server:
                command = [READOUT, "fetch", f"{server.address}/a", f"{server.address}/b", "-o", f"{self.event}/",
                           "--allow-private", "--pause", "0"]
                with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
                    end = time.monotonic() + 30
                    while "/b" not in server.paths() and time.monotonic() < end:
                        time.sleep(0.05)
                    program.send_signal(number)
                    start = time.monotonic()
                    out, message = program.communicate(timeout=30)
                self.assertLess(time.monotonic() - start, 20)
                self.assertEqual(program.returncode, -number)
                self.assertIn(b"run the same command again", message)
                self.assertIn(b"fetched", out)
            self.assertEqual(self.files(), ["127-0-0-1-a.html", "event.json", "text/127-0-0-1-a.html.txt"])
            self.assertEqual(len(self.manifest()["sources"]), 1)
            self.assertEqual(run("ingest", self.event).returncode, 0)
            shutil.rmtree(self.event)

    def test_a_long_pause_ends_too(self):
        with serving({"/a": PAGE}) as server:
            command = [READOUT, "fetch", f"{server.address}/a", "-o", f"{self.event}/", "--allow-private", "--pause", "600"]
            with subprocess.Popen(command, stderr=subprocess.PIPE) as program:
                end = time.monotonic() + 30
                while not server.requests and time.monotonic() < end:
                    time.sleep(0.05)
                time.sleep(0.2)
                program.send_signal(signal.SIGINT)
                program.communicate(timeout=30)
            self.assertEqual(program.returncode, -signal.SIGINT)

    @unittest.skipIf(shutil.which("strace") is None, "strace is not installed")
    def test_killed_at_each_write_sync_and_rename(self):
        """Whatever the event.json names is there as it says; the next run makes it whole."""
        with serving({"/a": PAGE, "/b": PAGE.replace(b"May", b"June")}) as server:
            urls = [f"{server.address}/{name}" for name in ("a", "b")]
            command = [READOUT, "fetch", *urls, "-o", f"{self.event}/", "--allow-private", "--pause", "0"]
            for call in ("fsync", "rename"):
                for nth in (1, 3, 5, 6, 8):
                    with self.subTest(call=call, nth=nth):
                        subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", f"inject={call}:signal=KILL:when={nth}", *command],
                                       capture_output=True, check=False)
                        sources = self.manifest()["sources"] if (self.event / "event.json").exists() else []
                        for source in sources:
                            bytes_there = (self.event / source["file"]).read_bytes()
                            self.assertEqual(hashlib.sha256(bytes_there).hexdigest(), source["sha256"])
                        self.assertEqual(subprocess.run(command, capture_output=True, check=False).returncode, 0)
                        self.assertEqual([source["file"] for source in self.manifest()["sources"]],
                                         ["127-0-0-1-a.html", "127-0-0-1-b.html"])
                        shutil.rmtree(self.event)


if __name__ == "__main__":
    unittest.main()
