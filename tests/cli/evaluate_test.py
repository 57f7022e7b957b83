"""`readout evaluate` from outside: the figures, and the page of mistakes."""
import json
import re
import unittest

from program import SAMPLE, ProgramTest, run

GOLD = SAMPLE / "gold.json"


class Figures(ProgramTest):
    def test_the_figures_by_language_add_up(self):
        scores = json.loads(run("evaluate", GOLD, "--format", "json").stdout)["all"]
        languages = scores["languages"]
        self.assertEqual(sorted(languages), ["en", "ru", "zh"])
        for form in ("strict", "lax"):
            for key, count in scores["statements"][form].items():
                parts = [language[form][key] for language in languages.values() if key in language[form]]
                for what in ("gold", "predicted"):
                    self.assertEqual(sum(part[what] for part in parts), count[what], (form, key, what))
        strict = scores["statements"]["strict"]
        self.assertEqual(strict["quotation"]["gold"], strict["direct"]["gold"] + strict["partial"]["gold"])
        self.assertEqual(sum(each["speaker"]["all"]["right"] for each in languages.values()), scores["speaker"]["lax"]["right"])
        for each in (scores["statements"], *languages.values()):
            words = each["reported_speech"]["whole_words"]
            self.assertLessEqual(words["shared"], min(words["gold"], words["predicted"]))
            self.assertEqual(words["precision"], words["shared"] / words["predicted"])

    def test_the_table_has_a_part_for_each_language(self):
        table = run("evaluate", GOLD).stdout.decode()
        for words in ("all kinds", "direct and partial", "in en", "in ru", "in zh", "words of all reported speech"):
            self.assertIn(words, table)
        self.assertLessEqual(max(map(len, table.splitlines())), 120)


class Alignment(ProgramTest):
    def scores(self, *options):
        return json.loads(run("evaluate", GOLD, "--format", "json", *options).stdout)

    def test_pairs_stand_end_to_end_and_with_the_golds_statements(self):
        scores = self.scores()["all"]
        for part in ("same_language", "across"):
            own = scores["pairs_of_gold_statements"][part]
            self.assertGreater(own["gold"], 0)
            self.assertEqual(own["gold"], scores["pairs"][part]["gold"])
            self.assertGreater(own["f1"], 0.9)

    def test_the_scores_of_pairs_are_held_against_the_gold(self):
        for part in self.scores()["all"]["calibration"].values():
            self.assertEqual(len(part["bins"]), 10)
            self.assertGreater(part["pairs"], 0)
            self.assertEqual(sum(each["pairs"] for each in part["bins"]), part["pairs"])
            for each in part["bins"]:
                if each["pairs"]:
                    self.assertTrue(each["from"] <= each["mean_score"] <= each["from"] + 0.1, each)
            self.assertTrue(0 < part["brier"] < 0.25)
        self.assertIn("Brier score", run("evaluate", GOLD).stdout.decode())

    def test_of_the_golds_statements_alone_the_alignment_is_scored(self):
        both, own = self.scores(), self.scores("--statements", "gold")
        self.assertEqual(own["all"]["pairs_of_gold_statements"], both["all"]["pairs_of_gold_statements"])
        self.assertEqual(own["all"]["statements"]["lax"], {})
        self.assertEqual({each["kind"] for each in own["events"][0]["mistakes"]} - {"pair-missed", "pair-false"}, set())
        table = run("evaluate", GOLD, "--statements", "gold").stdout.decode()
        self.assertIn("alignment", table)
        self.assertNotIn("formulae", table)

    def test_a_part_of_the_similarity_is_left_out(self):
        whole = self.scores()["all"]["calibration"]
        less = self.scores("--without", "overlap", "--without", "containment")["all"]["calibration"]
        self.assertGreater(less["same_language"]["brier"], whole["same_language"]["brier"])
        self.assert_fails(run("evaluate", GOLD, "--without", "luck"), 2, "--without", "luck", "overlap")


class SentencePairs(ProgramTest):
    PAIRS = ("Maren promised to reopen the grain corridor.\tThe grain corridor will reopen, Maren promised.\n"
             "Reyk spoke of transit over the lake.\tIt rained in the morning.\n")

    def test_a_score_a_line(self):
        result = run("evaluate", "--pairs", "-", stdin=self.PAIRS.encode())
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        like, unlike = map(float, result.stdout.split())
        self.assertGreater(like, 0.5)
        self.assertLess(unlike, 0.3)

    def test_the_rank_of_the_counterpart_both_ways(self):
        result = run("evaluate", "--pairs", self.write("pairs.tsv", self.PAIRS), "--find")
        self.assertEqual(result.stdout.decode().splitlines()[0], "1\t1")
        self.assertEqual(len(result.stdout.splitlines()), 2)

    def test_a_bad_line_is_named(self):
        for line, why in (("no tab", "tab"), ("a\tb\tc", "tab"), ("a\t ", "sentence")):
            file = self.write("pairs.tsv", self.PAIRS + line + "\n")
            self.assert_fails(run("evaluate", "--pairs", file), 3, "pairs.tsv:3", why)
        self.assert_fails(run("evaluate", "--pairs", "-", stdin=b"a\t\xff\n"), 3, "UTF-8")
        self.assert_fails(run("evaluate", "--pairs", self.folder / "none.tsv"), 3, "none.tsv")
        many = self.write("many.tsv", "a\tb\n" * 5001)
        self.assert_fails(run("evaluate", "--pairs", many, "--find"), 3, "5000", "--find")


class Mistakes(ProgramTest):
    def page(self, *options):
        result = run("evaluate", GOLD, "--errors", "html", *options)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return result.stdout.decode()

    def test_standard_output_takes_the_page(self):
        page = self.page()
        self.assertTrue(page.startswith("<!doctype html>"))
        self.assertNotRegex(page, r"<[a-z][^>]*\s(style|on[a-z]+|src)=")

    def test_the_page_counts_what_the_figures_count(self):
        gold = json.loads(GOLD.read_text())
        gold["statements"] = gold["statements"][::2]  # so that there is something to miss and to invent
        gold["statements"][0]["speaker"] = "Nobody Atall"
        kept = {statement["id"] for statement in gold["statements"]}
        gold["points"] = [point for point in gold.get("points", []) if kept.issuperset(point["members"])]
        gold["ignore_pairs"] = []
        for source in gold["sources"]:
            source["file"] = str(GOLD.parent / source["file"])
        changed = self.write("gold.json", json.dumps(gold))
        out = self.folder / "e.html"
        scored = self.folder / "e.json"
        result = run("evaluate", changed, "--errors", "html", "-o", out, "-o", scored)
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))
        mistakes = [each["kind"] for each in json.loads(scored.read_text())["events"][0]["mistakes"]]
        page = out.read_text()
        self.assertGreater(mistakes.count("false"), 0)
        self.assertGreater(mistakes.count("speaker"), 0)
        for kind, fault in (("missed", "missed"), ("false", "invented"), ("speaker", "speaker")):
            items = re.findall(rf'<article class="item[^"]* {fault}[ "]', page)
            self.assertEqual(len(items), mistakes.count(kind), kind)

    def test_a_folder_takes_the_page_and_the_figures(self):
        self.page("-o", f"{self.folder}/")
        self.assertTrue((self.folder / "evaluation.html").exists())
        json.loads((self.folder / "evaluation.json").read_text())

    def test_a_page_that_nothing_takes_is_an_error(self):
        for options in (("--format", "json"), ("-o", self.folder / "e.json"), ("-o", self.folder / "e.txt")):
            self.assert_fails(run("evaluate", GOLD, "--errors", "html", *options), 2, "--errors", "errors.html")
        self.assert_fails(run("evaluate", GOLD, "--errors", "txt"), 2, "--errors", "html")
        self.assert_fails(run("evaluate", GOLD, "-o", self.folder / "e.html"), 2, "html")

    def test_the_same_page_each_time(self):
        self.assertEqual(self.page("--jobs", 1), self.page("--jobs", 3))


if __name__ == "__main__":
    unittest.main()
