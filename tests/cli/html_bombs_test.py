"""Pages and pasted texts made to take a reader down: each ends soon, in little memory, read or refused with its reason."""
import os
import resource
import time
import unittest

from program import READOUT, ProgramTest

MIB = 1 << 20
SECONDS = 3
MEMORY = 256  # MiB
DEEP = "nests elements deeper than 512"
SLOW = "takes too long to parse as HTML"
# Sanitizers take several times the memory and the time.
SANITIZED = b"__asan_init" in open(READOUT, "rb").read()


def numbered(pattern, count):
    return "".join(pattern % number for number in range(count))


BOMBS = {
    "div, 1e5": ("<div>" * 10**5, DEEP),
    "div, 1e6": ("<div>" * 10**6, DEEP),
    "i and div, 1e5": ("<i><div>" * 10**5, DEEP),
    "i and div, 1e6": ("<i><div>" * 10**6, DEEP),
    "formatting alone, 1e6": ("<b><i><u>" * 10**6, DEEP),
    "table, 1e5": ("<table>" * 10**5, None),
    "table and cell, 1e6": ("<table><tr><td>" * 10**6, DEEP),
    "table in list, 1e5": ("<ul><li><table><td>" * 10**5, DEEP),
    "attributes, 1e5": ("<p " + numbered("x%d=1 ", 10**5) + ">text", SLOW),
    "attributes, 1e6": ("<p " + numbered("x%d=1 ", 10**6) + ">text", SLOW),
    "the same attribute, 1e6": ("<p " + "x=1 " * 10**6 + ">text", None),
    "ends of nothing, 1e6": ("<span>" * 500 + "</x>" * 10**6, None),
    "an unclosed quote": ("<p class=\"" + "x" * 8 * MIB, None),
    "unclosed quotes, 1e5": ("<a href=\"x'>" * 10**5, None),
    "an unclosed comment": ("<p>text<!--" + "-" * 8 * MIB, None),
    "one long text": ("<p>" + "Maren " * (4 * MIB // 3), None),
    "one long word": ("<p>" + "x" * 8 * MIB, None),
    "small links, 1e5": ("<a href=x>y</a>" * 10**5, None),
    "small paragraphs, 1e5": ("<p>y" * 10**5, None),
    "headings with links, 1e5": ("<p>" + "Maren met Reyk at the lake. " * 9 + "<div><h2><a href=/x>y</a></h2></div>" * 10**5, None),
    "one heading of many lines": ("<h2>" + "<a href=/x>y</a><br>" * 10**5, None),
    "containers of one make, 1e5": ("<div class=article-body><p>Maren met Reyk at the lake, and both spoke of it.</div>" * 10**5,
                                    None),
    "headlines, 1e5": ("<title>y</title>" + "<h1>y</h1>" * 10**5, None),
    "classes, 1e5": ("<p class=\"" + numbered("share-%d ", 10**5) + "\">text", None),
    "times around one long text": ("<time>" * 480 + "Maren met Reyk " * (MIB // 2), None),
    "dates around one long text": ("<div itemprop=datePublished>" * 480 + "Maren met Reyk. " * (MIB // 2), None),
    "times behind one long text, 1e5": ("<article><p>" + "Maren met Reyk " * (MIB // 4) + "<time></time>" * 10**5, None),
    "entities, 1e6": ("<p>" + "&#x41;" * 10**6, None),
    "long titles and articles in JSON-LD": ("<title>%s</title><h1>%s</h1>" % (("a b c " * (MIB // 3),) * 2) + '<script type="application/ld+json">['
                                            + ",".join('{"@type":"Article","headline":"x%d"}' % i for i in range(1000)) + "]</script><p>text", None),
    "long titles and headings": ("<title>%s</title><p>text" % ("a b c " * (3 * MIB // 2)) + "<h2>x y z</h2>" * 200, None),
    "nested brackets in JSON-LD": ('<script type="application/ld+json">' + "[" * 10**6 + "</script><p>text", None),
}

SENTENCE = "The parties will build bridge %d across the lake within a year of the signing.\n\n"
PASTED = {
    "one list of paragraphs, 32,000": "Maren said on Wednesday that the two sides had agreed on these steps:\n\n"
                                      + numbered("- " + SENTENCE, 32000),
    "one numbered list of paragraphs, 32,000": "Maren said on Wednesday that both had agreed on these steps:\n\n"
                                               + numbered("1. " + SENTENCE, 32000),
    "a menu's words, 1e5": "Maren said on Wednesday that both had agreed.\n\n" + "Share\n\n" * 10**5,
}


class Bombs(ProgramTest):
    def run_page(self, page, kind="html"):
        """Exit code, standard error, seconds and MiB."""
        errors = self.folder / "errors"
        pid = os.fork()
        if pid == 0:
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 1)
            os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
            resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
            os.execv(READOUT, [READOUT, "ingest", "--type", kind, str(page)])
        start = time.perf_counter()
        _, status, usage = os.wait4(pid, 0)
        spent = min(time.perf_counter() - start, usage.ru_utime + usage.ru_stime)  # other tests run beside this one
        return os.waitstatus_to_exitcode(status), errors.read_text(errors="replace"), spent, usage.ru_maxrss / 1024

    def test_each_ends_within_its_limits(self):
        for name, (page, why) in BOMBS.items():
            with self.subTest(name):
                code, errors, seconds, memory = self.run_page(self.write("bomb.html", page))
                if why:
                    self.assertEqual(code, 3, errors)
                    self.assertIn(why, errors)
                self.assertIn(code, (0, 1, 3), errors)
                self.assertLessEqual(len(errors.splitlines()), 1)
                if not SANITIZED:
                    self.assertLess(seconds, SECONDS)
                    self.assertLess(memory, MEMORY)

    def test_each_pasted_text_is_read_within_its_limits(self):
        for name, text in PASTED.items():
            with self.subTest(name):
                code, errors, seconds, memory = self.run_page(self.write("bomb.txt", text), "text")
                self.assertIn(code, (0, 1), errors)
                if not SANITIZED:
                    self.assertLess(seconds, SECONDS)
                    self.assertLess(memory, MEMORY)


if __name__ == "__main__":
    unittest.main()
