"""The manifests of real events: they parse, and what can be held against the corpora agrees with them."""
import csv
import json
import pathlib
import re
import sys
import unittest
from urllib.parse import urlsplit

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT, run

EVENTS = sorted((ROOT / "corpus/events").glob("*/event.json"))
CORPORA = ROOT.parent / "shared/corpora"
HOSTS = ("en.kremlin.ru", "bidenwhitehouse.archives.gov")  # what the corpora hold of them is all that may stand there


def plain(title):
    return re.sub(r"\s+", " ", title.replace("\u00a0", " ")).strip()


def unquoted(title):
    """A YAML scalar of one or several lines: plain, in single or in double quotation marks."""
    if title.startswith('"'):
        folded = re.sub(r"\\\n\s*", "", title).replace("\\_", " ").replace("\n", " ")
        return json.loads(re.sub(r'\\(?![\\"u])', "", folded))
    return title.removeprefix("'").removesuffix("'").replace("''", "'")


def of_corpora():
    """Address: (date, title) of every text."""
    found = {}
    with open(CORPORA / "kremlin-en/index.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["url"]] = (row["date"], plain(row["title"]))
    for file in (CORPORA / "whitehouse").glob("**/*.md"):
        head = file.read_text(encoding="utf-8").split("\n---\n", 1)[0]
        address = re.search(r"^source_url: (\S+)", head, re.M)
        date = re.search(r"^date: '?([\d-]+)", head, re.M)
        title = re.search(r"^title: (.*(?:\n  .*)*)", head, re.M)
        if address and date and title:
            found[address[1]] = (date[1], plain(unquoted(title[1])))
    return found


class Manifests(unittest.TestCase):
    def setUp(self):
        self.events = {file: json.loads(file.read_text(encoding="utf-8")) for file in EVENTS}

    def test_there_are_some_and_each_has_two_sources(self):
        self.assertGreaterEqual(len(self.events), 8)
        for file, event in self.events.items():
            self.assertEqual(event["id"], file.parent.name)
            self.assertGreaterEqual(len(event["sources"]), 2, file)
            addresses = [source["url"] for source in event["sources"]]
            self.assertEqual(len(set(addresses)), len(addresses), file)
            self.assertTrue(all(source["outlet"] for source in event["sources"]), file)

    def test_addresses_and_dates_have_their_form(self):
        for file, event in self.events.items():
            dates = [event["date"], *(source["published"] for source in event["sources"] if "published" in source)]
            for date in dates:
                self.assertRegex(date, r"^\d{4}-\d\d-\d\d$", file)
            for source in event["sources"]:
                self.assertIn(urlsplit(source["url"]).scheme, ("http", "https"))
                self.assertTrue(urlsplit(source["url"]).hostname)
                self.assertLessEqual(set(source), {"url", "outlet", "language", "published", "title", "kind"})

    def test_the_program_reads_them_and_says_what_to_do(self):
        for file, event in self.events.items():
            result = run("compare", file.parent)
            message = result.stderr.decode()
            self.assertEqual(result.returncode, 3, message)
            self.assertNotIn("unknown-key", message)
            for source in event["sources"]:
                self.assertIn(f"{source['url']}: is not fetched yet; run readout fetch", message)

    @unittest.skipUnless(CORPORA.is_dir(), "the corpora are not here")
    def test_links_of_the_corpora_stand_in_them_as_written(self):
        known = of_corpora()
        held = 0
        for file, event in self.events.items():
            for source in event["sources"]:
                if urlsplit(source["url"]).hostname not in HOSTS:
                    continue
                self.assertIn(source["url"], known, file)
                self.assertEqual((source["published"], source["title"]), known[source["url"]], file)
                held += 1
        self.assertGreater(held, 20)


if __name__ == "__main__":
    unittest.main()
