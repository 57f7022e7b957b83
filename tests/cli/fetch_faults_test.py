"""readout fetch against servers on this machine that fail in every way: nothing that is not whole is kept."""
import gzip
import shutil
import subprocess
import time
import unittest
import zlib

from fetch_case import FetchTest
from fetch_server import PAGE, serving

BOMB = gzip.compress(b"\0" * (8 << 20))


class Faults(FetchTest):
    def fails(self, behave, *words, arguments=(), requests=None):
        with serving({"/a": behave}) as server:
            result = self.fetch_into(f"{server.address}/a", *arguments)
            self.assert_not_kept(result, f"{server.address}/a: ", *words)
            if requests is not None:
                self.assertEqual(server.paths().count("/a"), requests)

    def test_a_page_that_is_not_there(self):
        for status, word in ((404, "no such page"), (410, "taken away"), (403, "browser"), (401, "not public"),
                             (451, "legal"), (500, "later"), (503, "busy"), (418, "418"), (204, "204"), (304, "304")):
            with self.subTest(status):
                self.fails(lambda handler, _, status=status: handler.answer(status, b""), str(status), word,
                           requests=3 if status in (500, 503) else 1)

    def test_an_empty_page(self):
        self.fails(lambda handler, _: handler.answer(200, b""), "empty")

    def test_cut_off(self):
        def cut(handler, _):
            handler.answer(200, PAGE[:50], length=len(PAGE))
            handler.hang_up()
        self.fails(cut, "cut off", requests=3)

    def test_a_length_that_is_too_long(self):
        def lie(handler, _):
            handler.answer(200, PAGE, length=len(PAGE) + 1)
            handler.hang_up()
        self.fails(lie, "cut off")

    def test_a_chunked_page_that_ends_early(self):
        def cut(handler, _):
            handler.send_response(200)
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(PAGE), PAGE))
            handler.hang_up()
        self.fails(cut, "cut off")

    def test_a_host_that_hangs_up_at_once(self):
        self.fails(lambda handler, _: handler.hang_up(), "later", requests=3)

    def test_a_break_is_tried_again(self):
        def recover(handler, number):
            if number < 3:
                handler.hang_up()
            else:
                handler.answer(200, PAGE)
        with serving({"/a": recover}) as server:
            result = self.fetch_into(f"{server.address}/a")
            self.assertEqual((result.returncode, server.paths().count("/a")), (0, 3), result.stderr)

    def test_one_that_drips(self):
        start = time.monotonic()
        self.fails(lambda handler, _: handler.drip(60), "too long", "--timeout", arguments=("--timeout", "1.5"), requests=1)
        self.assertLess(time.monotonic() - start, 30)

    def test_one_that_never_answers(self):
        start = time.monotonic()
        self.fails(lambda handler, _: handler.stall(60), "too long", arguments=("--timeout", "1.5"))
        self.assertLess(time.monotonic() - start, 30)

    def test_one_that_is_below_the_lowest_speed(self):
        start = time.monotonic()
        self.fails(lambda handler, _: handler.drip(120), "too long", "bytes/sec", arguments=("--timeout", "300"))
        self.assertLess(time.monotonic() - start, 60)

    def test_a_page_that_is_too_large(self):
        def flood(handler, _):
            handler.send_response(200)
            handler.send_header("Content-Type", "text/html")
            handler.send_header("Connection", "close")
            handler.end_headers()
            for _ in range(64):
                handler.wfile.write(b"a" * (1 << 16))
        def announced(handler, _):
            handler.answer(200, b"a" * 1000, length=2 << 20)
            handler.stall(30)
        for behave in (flood, announced, lambda handler, _: handler.answer(200, b"a" * (1 << 20) + b"b")):
            with self.subTest(behave):
                self.fails(behave, "larger than 1 MiB", "--max-size", arguments=("--max-size", "1"), requests=1)
        with serving({"/a": lambda handler, _: handler.answer(200, b"a" * (1 << 20))}) as server:
            self.assertEqual(self.fetch_into(f"{server.address}/a", "--max-size", "1").returncode, 0)

    def test_a_gzip_bomb(self):
        self.assertLess(len(BOMB), 10000)
        self.fails(lambda handler, _: handler.answer(200, BOMB, content_encoding="gzip"), "larger than 1 MiB", "decompressed",
                   arguments=("--max-size", "1"))

    def test_compressed_pages(self):
        raw = zlib.compressobj(wbits=-15)
        forms = {"/gzip": ("gzip", gzip.compress(PAGE)), "/zlib": ("deflate", zlib.compress(PAGE)),
                 "/raw": ("deflate", raw.compress(PAGE) + raw.flush())}
        def give(coding, body):
            return lambda handler, _: handler.answer(200, body, content_encoding=coding)
        with serving({path: give(*form) for path, form in forms.items()}) as server:
            result = self.fetch_into(*(server.address + path for path in forms))
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual({request.headers["Accept-Encoding"] for request in server.requests}, {"gzip, deflate"})
        for source in self.manifest()["sources"]:
            self.assertEqual((self.event / source["file"]).read_bytes(), PAGE)

    def test_a_compressed_page_that_was_cut_off(self):
        for coding, body in (("gzip", gzip.compress(PAGE)), ("deflate", zlib.compress(PAGE))):
            for cut in (20, len(body) - 4):  # with a length that fits, or with none: only the stream itself tells
                for answer in ("answer", "without_length"):
                    with self.subTest(coding=coding, cut=cut, answer=answer):
                        def give(handler, _, answer=answer, body=body[:cut], coding=coding):
                            arguments = (200, body) if answer == "answer" else (body,)
                            getattr(handler, answer)(*arguments, content_encoding=coding)
                        self.fails(give, "cut off")

    def test_a_coding_that_nobody_asked_for(self):
        for coding in ("br", "gzip, gzip"):
            self.fails(lambda handler, _, coding=coding: handler.answer(200, gzip.compress(PAGE), content_encoding=coding), coding)
        self.fails(lambda handler, _: handler.answer(200, PAGE, content_encoding="gzip"), "gzip")

    def test_what_is_no_web_server(self):
        def noise(handler, _):
            handler.wfile.write(b"220 mail.example ready\r\n" * 4)
            handler.hang_up()
        self.fails(noise)

    def test_nobody_listens(self):
        with serving({}) as server:
            address = server.address
        self.assert_not_kept(self.fetch_into(f"{address}/a"), f"{address}/a: ", "no connection")

    @unittest.skipIf(shutil.which("openssl") is None, "openssl is not installed")
    def test_a_host_that_nobody_vouches_for(self):
        both = self.folder / "both.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", both, "-out", self.folder / "c.pem"],
                       capture_output=True, check=True)
        both.write_bytes(both.read_bytes() + (self.folder / "c.pem").read_bytes())
        with serving({"/a": PAGE}, certificate=both) as server:
            self.assert_not_kept(self.fetch_into(f"{server.address}/a"), f"{server.address}/a: ", "certificate")
            self.assertEqual(server.requests, [])

    def test_a_status_with_an_endless_page(self):
        def endless(handler, _):
            handler.send_response(404)
            handler.send_header("Connection", "close")
            handler.end_headers()
            while not handler.server.over.is_set():
                handler.wfile.write(b"a" * 65536)
        self.fails(endless, "404")


class Busy(FetchTest):
    def test_retry_after_is_waited_for(self):
        def busy(handler, number):
            if number == 1:
                handler.answer(429, b"", Retry_After=2)
            else:
                handler.answer(200, PAGE)
        with serving({"/a": busy}) as server:
            result = self.fetch_into(f"{server.address}/a")
            self.assertEqual(result.returncode, 0, result.stderr)
            first, second = [request for request in server.requests if request.path == "/a"]
        self.assertGreaterEqual(second.came - first.came, 2)

    def test_but_not_for_ever(self):
        with serving({"/a": lambda handler, _: handler.answer(429, b"", Retry_After=3600),
                      "/b": lambda handler, _: handler.answer(429, b"")}) as server:
            start = time.monotonic()
            result = self.fetch_into(f"{server.address}/a", f"{server.address}/b")
            self.assertLess(time.monotonic() - start, 60)
            self.assertEqual((server.paths().count("/a"), server.paths().count("/b")), (1, 3))
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"asks to wait 3600 s", result.stderr)

    def test_one_request_at_a_time_with_a_pause(self):
        def slow(handler, _):
            time.sleep(0.2)
            handler.answer(200, PAGE + handler.path.encode())
        with serving({"*": slow}) as server:
            result = self.fetch_into(*(f"{server.address}/{number}" for number in range(4)), pause=0.4)
            self.assertEqual(result.returncode, 0, result.stderr)
            requests = server.requests
        self.assertEqual([request.path for request in requests], ["/robots.txt", "/0", "/1", "/2", "/3"])
        for before, after in zip(requests, requests[1:]):
            self.assertGreaterEqual(after.came - before.came, 0.6)

    def test_redirects_and_new_attempts_keep_the_pause(self):
        def broken(handler, number):
            handler.answer(503 if number == 1 else 200, PAGE)
        with serving({"/a": lambda handler, _: handler.redirect("/b"), "/b": broken}) as server:
            self.assertEqual(self.fetch_into(f"{server.address}/a", pause=0.4).returncode, 0)
            requests = server.requests
        self.assertEqual([request.path for request in requests], ["/robots.txt", "/a", "/b", "/b"])
        for before, after in zip(requests, requests[1:]):
            self.assertGreaterEqual(after.came - before.came, 0.4)


if __name__ == "__main__":
    unittest.main()
