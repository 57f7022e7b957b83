"""`readout phrases` from outside: what it reads, what it prints, what goes into a user's lexicon."""
import csv
import io
import json
import unittest

from program import SAMPLE, ProgramTest, run

FIRST = "The lake is a common home of good neighbours, Maren said. The pact is not directed against anyone.\n"
SECOND = "Reyk called the lake a common home of good neighbours. The pact is not aimed at any third country.\n"
THIRD = "A common home of good neighbours is what the lake is. It is a multipolar world, and multipolar order.\n"


class PhrasesTest(ProgramTest):
    def setUp(self):
        super().setUp()
        (self.folder / "texts/may").mkdir(parents=True)
        self.write("texts/one.txt", FIRST)
        self.write("texts/two.txt", SECOND)
        self.write("texts/may/three.txt", THIRD)
        self.texts = self.folder / "texts"

    def study(self, *arguments):
        result = run("phrases", *arguments, "--format", "json", "-q")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return json.loads(result.stdout)

    def table(self, table, *arguments):
        result = run("phrases", *arguments, "--format", "csv", "--table", table, "-q")
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return list(csv.DictReader(io.StringIO(result.stdout.decode())))


class Reads(PhrasesTest):
    def test_a_folder_with_the_folders_in_it(self):
        study = self.study(self.texts)
        self.assertEqual(len(study["sources"]), 3)
        self.assertEqual([source["event"] for source in study["sources"]].count("may"), 1)

    def test_folders_events_and_files_mixed(self):
        study = self.study(self.texts / "may", SAMPLE, self.texts / "one.txt")
        self.assertEqual(len(study["sources"]), 7)

    def test_the_same_in_any_number_of_threads(self):
        calls = [run("phrases", "--discover", "--keyness", "--by", "outlet", "--format", "json", "-j", jobs, SAMPLE, self.texts)
                 for jobs in (1, 2, 5)]
        self.assertEqual(len({call.stdout for call in calls}), 1)

    def test_of_a_text_that_is_cut_the_words_read_count(self):
        self.write("long.txt", "The lake is a common home of good neighbours today.\n\n" * 50000)
        result = run("phrases", self.folder / "long.txt", "--format", "json", "-q")
        self.assertEqual(result.returncode, 1)
        words = json.loads(result.stdout)["sources"][0]["words"]
        self.assertAlmostEqual(words, 10 * 2 ** 21 / 52, delta=10)  # a line of 52 bytes has ten words

    def test_a_file_that_is_no_lexicon_is_not_promoted_to(self):
        for content in ('{"title": "Lake Orla"}', '{"x":' + "[" * 300000 + "]" * 300000 + "}"):
            self.write("other.json", content)
            result = run("phrases", "--promote", "good neighbours", "--into", self.folder / "other.json", self.texts)
            self.assert_fails(result, 3, "other.json")
            self.assertEqual((self.folder / "other.json").read_text(), content)

    def test_a_bad_manifest_is_named(self):
        (self.texts / "june").mkdir()
        self.write("texts/june/event.json", "{")
        self.assert_fails(run("phrases", self.texts), 3, "event.json")

    def test_a_folder_of_nothing(self):
        (self.folder / "empty").mkdir()
        self.assert_fails(run("phrases", self.folder / "empty"), 3, "empty")

    def test_one_bad_file_of_three_is_left_out(self):
        self.write("texts/bad.txt", b"\x7fELF" + bytes(range(256)) * 20)
        result = run("phrases", self.texts, "--format", "json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("bad.txt", result.stderr.decode())
        self.assertEqual(len(json.loads(result.stdout)["sources"]), 3)

    def test_standard_input(self):
        result = run("phrases", "-", stdin=FIRST.encode())
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("not directed against anyone", result.stdout.decode())


class Counts(PhrasesTest):
    def test_counts_are_those_of_the_words(self):
        rows = {row["phrase"]: row for row in self.table("phrases", self.texts)}
        self.assertEqual(rows["not-directed-against"]["count"], "2")
        self.assertEqual(rows["not-directed-against"]["texts"], "2")

    def test_a_table_for_each_name(self):
        for table in ("phrases", "occurrences", "variants", "distribution", "timeline"):
            self.assertTrue(self.table(table, SAMPLE), table)
        self.assertTrue(self.table("concordance", self.texts, "--concordance", "common *"))

    def test_occurrences_are_the_text(self):
        study = self.study(SAMPLE)
        texts = {}
        for source in study["sources"]:
            ingested = run("ingest", SAMPLE / source["file"] if "/" not in source["file"] else source["file"], "--format", "json")
            texts[source["id"]] = json.loads(ingested.stdout)[0]["text"]
        count = 0
        for phrase in study["phrases"]:
            for hit in phrase["occurrences"]:
                self.assertEqual(texts[hit["source"]][hit["start"]:hit["end"]], hit["text"])
                count += 1
        self.assertGreater(count, 50)

    def test_by_speaker(self):
        study = self.study(SAMPLE, "--by", "speaker")
        self.assertIn("Ilda Maren", [group["name"] for group in study["distribution"]["groups"]])

    def test_discovery_asks_for_as_many_sources(self):
        found = [phrase["canonical"] for phrase in self.study(self.texts, "--discover")["phrases"]
                 if phrase["origin"] == "discovered"]
        self.assertTrue(any("good neighbours" in phrase for phrase in found), found)
        none = [phrase for phrase in self.study(self.texts, "--discover", "--min-sources", "4")["phrases"]
                if phrase["origin"] == "discovered"]
        self.assertEqual(none, [])


    def test_what_one_text_says_often_is_of_one_source(self):
        self.write("texts/lone.txt", "The old lock keeper sings. " * 6 + "\n")
        for phrase in self.study(self.texts, "--discover")["phrases"]:
            if phrase["origin"] == "discovered":
                self.assertGreaterEqual(phrase["sources"], 2, phrase["canonical"])


class Concordance(PhrasesTest):
    def lines(self, query, *arguments):
        return [row["text"] for row in self.table("concordance", self.texts, "--concordance", query, *arguments)]

    def test_a_star_is_one_word(self):
        self.assertEqual(sorted(self.lines("multipolar *")), ["multipolar order", "multipolar world"])

    def test_the_order_on_the_right(self):
        self.assertEqual(self.lines("multipolar", "--sort", "right"), ["multipolar", "multipolar"])

    def test_a_query_that_cannot_be_read(self):
        self.assert_fails(run("phrases", self.texts, "--concordance", "(open"), 2, "--concordance", "(open")

    def test_a_query_of_nothing(self):
        self.assert_fails(run("phrases", self.texts, "--concordance", ""), 2, "--concordance")


    def test_a_gap_however_it_is_typed(self):
        for query in ("lake ... home", "lake...home", "lake … home"):
            self.assertEqual(len(self.lines(query)), 2, query)

    def test_a_long_query_is_not_echoed(self):
        result = run("phrases", self.texts, "--concordance", "(" + "lake " * 2000)
        self.assertEqual(result.returncode, 2)
        self.assertLess(len(result.stderr), 400)

    def test_options_of_which_nothing_would_come(self):
        for options, needed in ((("--sort", "left"), "--concordance"), (("--table", "keyness", "--format", "csv"), "--keyness"),
                                (("--into", "x.json"), "--promote")):
            self.assert_fails(run("phrases", self.texts, *options), 2, needed)


class Promotes(PhrasesTest):
    def found(self):
        return next(phrase for phrase in self.study(self.texts, "--discover")["phrases"]
                    if "good neighbours" in phrase["canonical"] and phrase["origin"] == "discovered")

    def test_what_is_found_goes_into_a_lexicon_that_finds_it(self):
        mine = self.folder / "mine.json"
        result = run("phrases", self.texts, "--promote", self.found()["id"], "--into", mine)
        self.assertEqual(result.returncode, 0, result.stderr)
        known = self.study(self.texts, "--lexicon", mine)["phrases"]
        again = next(phrase for phrase in known if phrase["id"] == self.found()["id"])
        self.assertEqual(again["origin"], "lexicon")
        self.assertEqual(len(again["occurrences"]), 3)

    def test_by_its_wording_beside_what_is_there(self):
        mine = self.write("mine.json", '{"formulae": [{"id": "mine", "canonical": "the lake", "patterns": {"en": ["the lake"]}}]}')
        self.assertEqual(run("phrases", self.texts, "--promote", self.found()["canonical"], "--into", mine).returncode, 0)
        self.assertEqual(len(json.loads(mine.read_text())["formulae"]), 2)
        self.assert_fails(run("phrases", "-q", self.texts, "--promote", self.found()["id"], "--into", mine), 2, "already")
        self.assertEqual(len(json.loads(mine.read_text())["formulae"]), 2)

    def test_whatever_its_capitals_and_not_what_the_lexicon_has(self):
        mine = self.folder / "mine.json"
        self.assertEqual(run("phrases", "-q", self.texts, "--promote", self.found()["canonical"].upper(), "--into", mine).returncode, 0)
        self.assert_fails(run("phrases", "-q", self.texts, "--promote", "not directed against anyone", "--into", mine), 2, "lexicon")

    def test_what_is_not_there(self):
        self.assert_fails(run("phrases", "-q", self.texts, "--promote", "d-nothing", "--into", self.folder / "mine.json"), 2, "d-nothing")
        self.assertFalse((self.folder / "mine.json").exists())
        self.assert_fails(run("phrases", "-q", self.texts, "--promote", "d-nothing"), 2, "--into")

    def test_a_lexicon_that_is_none_is_left_alone(self):
        broken = self.write("mine.json", "not json")
        self.assert_fails(run("phrases", "-q", self.texts, "--promote", self.found()["id"], "--into", broken), 3, "mine.json")
        self.assertEqual(broken.read_text(), "not json")


if __name__ == "__main__":
    unittest.main()
