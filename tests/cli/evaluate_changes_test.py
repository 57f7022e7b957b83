"""`readout evaluate` on gold for kinds of change: the figures reached, the form, and what is set aside."""
import json
import unittest

from program import ROOT, ProgramTest, run

GOLD = ROOT / "corpus/changes"

# Somewhat below what is reached. Precision is asked more of than recall: a wrong "hardened" is worse than none.
FLOORS = {"dev": {"kinds": (0.93, 0.91), "directions": (0.97, 0.93), "adjuncts": (0.88, 0.88)},
          "test": {"kinds": (0.93, 0.88), "directions": (0.97, 0.82), "adjuncts": (0.83, 0.86)}}
KINDS = {"actor", "addition", "cue", "date", "hedge", "modality", "negation", "number", "omission", "order"}
FLOOR_OF_A_KIND = 0.9


class Changes(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.scores = json.loads(run("evaluate", GOLD, "--format", "json").stdout)

    def test_the_figures_reached_are_kept(self):
        for half, floors in FLOORS.items():
            for group, (precision, recall) in floors.items():
                with self.subTest(half=half, group=group):
                    count = self.scores["halves"][half][group]["all"]
                    self.assertGreaterEqual(count["precision"], precision)
                    self.assertGreaterEqual(count["recall"], recall)

    def test_each_kind_is_told_well(self):
        for half in FLOORS:
            for kind in KINDS:
                with self.subTest(half=half, kind=kind):
                    self.assertGreaterEqual(self.scores["halves"][half]["kinds"][kind]["f1"], FLOOR_OF_A_KIND)

    def test_read_from_the_other_side_it_is_the_same(self):
        turned = {"softened": "hardened", "hedged": "strengthened", "omission": "addition"}
        turned |= {value: key for key, value in turned.items()}
        for file in sorted(GOLD.glob("*/*.json")):
            gold = json.loads(file.read_text())
            for pair in gold["pairs"]:
                pair["a"], pair["b"] = pair["b"], pair["a"]
                for edit in pair["edits"]:
                    edit["a"], edit["b"] = edit["b"], edit["a"]
                    edit["change"] = [turned.get(each, each) for each in edit["change"]]
                    edit["allowed"] = [turned.get(each, each) for each in edit.get("allowed", [])]
                    if "direction" in edit:
                        edit["direction"] = turned[edit["direction"]]
            there = json.loads(run("evaluate", file, "--format", "json").stdout)["files"][0]["scores"]
            back = json.loads(run("evaluate", self.write("turned.json", json.dumps(gold)), "--format", "json").stdout)["files"][0]["scores"]
            for group in ("kinds", "directions", "adjuncts"):
                for key, count in there[group].items():
                    with self.subTest(file=str(file.relative_to(GOLD)), key=key):
                        self.assertEqual(back[group][turned.get(key, key)], count)

    def test_mistakes_of_the_half_set_aside_are_not_shown(self):
        for file in self.scores["files"]:
            with self.subTest(half=file["half"], language=file["language"]):
                self.assertEqual(bool(file["mistakes"]), file["half"] == "dev")
        self.assertNotIn("-test-", run("evaluate", GOLD, "--verbose").stdout.decode())

    def test_the_table_names_halves_kinds_and_languages(self):
        table = run("evaluate", GOLD).stdout.decode()
        for words in ("dev: ", "test: ", "negation", "softened", "condition", "kinds, in zh"):
            self.assertIn(words, table)
        self.assertLessEqual(max(map(len, table.splitlines())), 120)

    def test_what_is_no_such_gold_is_named(self):
        good = {"language": "en", "pairs": [{"id": "one", "a": "They may sign.", "b": "They will sign.",
                                             "edits": [{"a": "may", "b": "will", "change": ["modality"]}]}]}
        file = self.write("gold.json", json.dumps(good))
        self.assertEqual(run("evaluate", file).returncode, 0)
        for key, value, words in (("a", "must", "one lacks the words"), ("change", ["mood"], "unknown kind"), ("b", 1, "not of the kind")):
            bad = json.loads(json.dumps(good))
            bad["pairs"][0]["edits"][0][key] = value
            self.assert_fails(run("evaluate", self.write("gold.json", json.dumps(bad))), 3, "gold.json", words)
        broken = json.dumps(good)[:-1]
        self.assert_fails(run("evaluate", self.write("gold.json", broken)), 3, "gold.json")


if __name__ == "__main__":
    unittest.main()
