"""Where readout fetch goes and where not: robots.txt, redirects, addresses that are not public. Nothing is sent beyond loopback."""
import gzip
import json
import os
import pathlib
import shutil
import unittest

from fetch_case import FetchTest
from fetch_server import PAGE, serving
from program import run


def names_of_this_machine():
    """What the table of hosts leads to loopback: known without asking anyone."""
    lines = [line.split("#")[0].split() for line in pathlib.Path("/etc/hosts").read_text().splitlines()]
    return [name for address, *names in filter(None, lines) if address == "::1" or address.startswith("127.") for name in names]


INSIDE = names_of_this_machine() if pathlib.Path("/etc/hosts").exists() else []


class Robots(FetchTest):
    def test_what_is_disallowed_is_not_asked_for(self):
        rules = b"User-agent: *\nDisallow: /\n\nUser-agent: readout\nDisallow: /drafts/*.html$\nAllow: /drafts/open-letters\n"
        with serving({"/robots.txt": rules, "*": lambda handler, _: handler.answer(200, PAGE + handler.path.encode())}) as server:
            result = self.fetch_into(*(server.address + path for path in ("/drafts/a.html", "/drafts/open-letters.html", "/c")))
            self.assertEqual(server.paths(), ["/robots.txt", "/drafts/open-letters.html", "/c"])
        self.assertEqual(result.returncode, 1)
        self.assertIn(f"{server.address}/drafts/a.html: the robots.txt", result.stderr.decode())

    def test_one_that_cannot_be_had_forbids_everything(self):
        def drip(handler, _):
            handler.drip(60)
        for behave, word in ((lambda handler, _: handler.answer(500, b""), "500"),
                             (lambda handler, _: handler.answer(429, b"", Retry_After=600), "429"),
                             (lambda handler, _: handler.hang_up(), "robots.txt"), (drip, "too long"),
                             (lambda handler, _: handler.redirect("file:///etc/hostname"), "no address of http")):
            with self.subTest(word), serving({"/robots.txt": behave, "/a": PAGE, "/b": PAGE}) as server:
                result = self.fetch_into(f"{server.address}/a", f"{server.address}/b", "--timeout", "1")
                self.assertEqual(result.returncode, 3)
                self.assertEqual(result.stderr.decode().count(word), 2, result.stderr)
                self.assertEqual(set(server.paths()), {"/robots.txt"})

    def test_one_that_is_not_there_allows_everything(self):
        for status in (404, 403, 401, 410):
            with serving({"/robots.txt": lambda handler, _, status=status: handler.answer(status, b"User-agent: *\nDisallow: /"),
                          "/a": PAGE}) as server:
                self.assertEqual(self.fetch_into(f"{server.address}/a").returncode, 0)
            shutil.rmtree(self.event)

    def test_it_is_asked_once_a_host_and_followed_five_times(self):
        pages = {"/robots.txt": lambda handler, _: handler.redirect("/1"), "/5": b"User-agent: *\nDisallow: /a\n",
                 "/6": b"User-agent: *\nDisallow: /a\n", "/a": PAGE, "/b": PAGE}
        for number in range(1, 5):
            pages[f"/{number}"] = lambda handler, _, number=number: handler.redirect(f"/{number + 1}", 301)
        with serving(pages) as server:
            result = self.fetch_into(f"{server.address}/a", f"{server.address}/b")
            self.assertEqual(server.paths(), ["/robots.txt", "/1", "/2", "/3", "/4", "/5", "/b"])
            self.assertEqual(result.returncode, 1)
            pages["/5"] = lambda handler, _: handler.redirect("/6")
            self.assertEqual(self.fetch_into(f"{server.address}/a").returncode, 0)

    def test_a_long_one_counts_as_far_as_it_is_read(self):
        rules = b"User-agent: *\nDisallow: /early\n" + b"# filling\n" * 60000 + b"Disallow: /late\n"
        self.assertGreater(len(rules), 500 << 10)
        for coding in ("", "gzip"):
            def give(handler, _, coding=coding):
                handler.answer(200, gzip.compress(rules) if coding else rules, content_encoding=coding)
            with serving({"/robots.txt": give, "/early": PAGE, "/late": PAGE}) as server:
                result = self.fetch_into(f"{server.address}/early", f"{server.address}/late")
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertNotIn("/early", server.paths())
            shutil.rmtree(self.event)

    def test_a_crawl_delay_lengthens_the_pause(self):
        with serving({"/robots.txt": b"User-agent: *\nCrawl-delay: 0.6\n", "/a": PAGE, "/b": PAGE + b" "}) as server:
            self.assertEqual(self.fetch_into(f"{server.address}/a", f"{server.address}/b", pause=0.1).returncode, 0)
            requests = server.requests
        for before, after in zip(requests, requests[1:]):
            self.assertGreaterEqual(after.came - before.came, 0.6)

    def test_the_robots_of_where_a_redirect_leads_count(self):
        with serving({"/robots.txt": b"User-agent: *\nDisallow: /\n", "/b": PAGE}) as other:
            with serving({"/a": lambda handler, _: handler.redirect(f"{other.address}/b")}) as server:
                result = self.fetch_into(f"{server.address}/a")
                self.assert_not_kept(result, f"{server.address}/a: redirects to {other.address}/b: the robots.txt")
            self.assertEqual(other.paths(), ["/robots.txt"])


class Redirects(FetchTest):
    def test_where_a_page_came_from_is_written_down(self):
        with serving({"/b": PAGE}) as other:
            with serving({"/a": lambda handler, _: handler.redirect("/moved/on", 301),
                          "/moved/on": lambda handler, _: handler.redirect(f"{other.address}/b", 307)}) as server:
                result = self.fetch_into(f"{server.address}/a")
                self.assertEqual(result.returncode, 0, result.stderr)
            (source,) = self.manifest()["sources"]
            self.assertEqual((source["url"], source["final_url"]), (f"{server.address}/a", f"{other.address}/b"))
            (document,) = json.loads(run("ingest", self.event, "--format", "json").stdout)
            self.assertEqual(document["url"], f"{other.address}/b")

    def test_circles_and_long_ways(self):
        with serving({"/a": lambda handler, _: handler.redirect("/b"), "/b": lambda handler, _: handler.redirect("/a"),
                      "/robots.txt": b"", "*": lambda handler, _: handler.redirect(f"{handler.path}1")}) as server:
            self.assert_not_kept(self.fetch_into(f"{server.address}/a"), f"{server.address}/a: redirects in a circle")
            self.assertEqual(server.paths().count("/a"), 1)
            server.requests.clear()
            self.assert_not_kept(self.fetch_into(f"{server.address}/1"), "more than 10 times")
            self.assertEqual(len(server.requests), 12)

    def test_to_what_is_not_fetched(self):
        for to, words in (("file:///etc/hostname", "no address of http"), ("ftp://127.0.0.1/a", "no address of http"),
                          ("https://maren:secret@127.0.0.1/a", "password"), ("http://", "as an address")):
            with self.subTest(to), serving({"/a": lambda handler, _, to=to: handler.redirect(to)}) as server:
                result = self.fetch_into(f"{server.address}/a")
                self.assert_not_kept(result, f"{server.address}/a: redirects to ", words)
                self.assertNotIn(b"secret", result.stderr)

    def test_nothing_of_a_first_host_goes_to_a_second(self):
        with serving({"/b": PAGE}) as other:
            def move(handler, _):
                handler.answer(302, b"", Location=f"{other.address}/b", Set_Cookie="id=7; Path=/")
            with serving({"/a": move, "/a?again": PAGE + b" "}) as server:
                self.assertEqual(self.fetch_into(f"{server.address}/a", f"{server.address}/a?again").returncode, 0)
                requests = server.requests + other.requests
        for request in requests:
            self.assertFalse({"Cookie", "Referer", "Authorization"} & set(request.headers))


class Places(FetchTest):
    """Where no page may come from. A server that listens on every address of this machine would be asked if it could."""

    def test_spellings_of_this_machine_are_refused(self):
        with serving({"*": PAGE}) as server:
            for host in ("127.0.0.1", "2130706433", "0x7f000001", "0X7F.1", "0177.0.0.1", "127.1", "127.0.1", "0.0.0.0", "0",
                         "localhost", "LOCALHOST", *INSIDE, "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
                         "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "%31%32%37.0.0.1",
                         "１２７.0.0.1", "127。0。0。1"):
                with self.subTest(host):
                    url = f"http://{host}:{server.server_port}/a"
                    result = self.fetch_into(url, private=False)
                    self.assert_not_kept(result, f"{url}: ")
                    self.assertIn("--allow-private", result.stderr.decode())
            self.assertEqual(server.requests, [])

    def test_private_and_other_places_are_refused(self):
        for host in ("10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255",
                     "[fc00::1]", "[fe80::1]", "[ff02::1]", "[::ffff:192.168.0.1]"):
            with self.subTest(host):
                self.assert_not_kept(self.fetch_into(f"http://{host}/a", private=False), "--allow-private")

    def test_other_schemes_and_passwords_are_refused(self):
        for url, words in ((f"file://{self.a}", "http or https"), ("ftp://127.0.0.1/a", "http or https"),
                           ("dict://127.0.0.1/a", "http or https"), ("http://maren:secret@127.0.0.1/a", "password")):
            with self.subTest(url):
                result = self.fetch_into(url)
                self.assert_not_kept(result, words)
                self.assertNotIn(b"secret", result.stderr)

    def test_no_proxy_of_the_environment_and_no_netrc_take_part(self):
        (self.folder / ".netrc").write_text("default login maren password secret\n")
        with serving({"*": b"by proxy"}) as proxy, serving({"/a": PAGE}) as server:
            environment = os.environ | {name: proxy.address for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY")}
            environment |= {"HOME": str(self.folder)}
            self.assertEqual(self.fetch_into(f"{server.address}/a", env=environment).returncode, 0)
            self.assertEqual(proxy.requests, [])
            self.assertNotIn("Authorization", server.requests[-1].headers)


if __name__ == "__main__":
    unittest.main()
