"""readout phrases check: the shipped formulae, and files of a user that have one fault each."""
import json
import unittest

from program import ProgramTest, run

LAKE = {"id": "one-lake", "canonical": "one lake, two shores", "category": "partnership",
        "patterns": {"en": ["one lake [and] two (shores|banks)"]},
        "variants": {"en": ["one lake, two shores", "one lake and two banks"]}}


class Check(ProgramTest):
    def check(self, *formulae, options=(), **rest):
        """Exit code and standard output for a user's file of these formulae."""
        file = self.write("own.json", json.dumps({"formulae": formulae, **rest}, ensure_ascii=False))
        result = run("phrases", "check", file, *options)
        self.assertEqual(result.stderr, b"")
        return result.returncode, result.stdout.decode()

    def found(self, *formulae, **rest):
        """The findings on a user's file, notes left out."""
        code, text = self.check(*formulae, options=("--format", "json"), **rest)
        findings = json.loads(text)["findings"]
        self.assertEqual(code, 1 if findings else 0, text)
        return findings

    def test_the_shipped_formulae_are_clean(self):
        result = run("phrases", "check")
        self.assertEqual((result.returncode, result.stderr), (0, b""), result.stdout.decode())
        self.assertRegex(result.stdout.decode(),
                         r"^\d{3} formulae, \d{4} patterns, \d+ variants, \d{3} stop phrases: nothing found\n$")

    def test_a_good_file_is_clean_and_notes_are_for_those_who_ask(self):
        self.assertEqual(self.found(LAKE), [])
        code, text = self.check(LAKE, options=("--verbose",))
        self.assertEqual(code, 0)
        self.assertIn("own.json:one-lake/ru: note: no patterns in this language", text)

    def test_a_line_names_file_formula_language_pattern_and_remedy(self):
        code, text = self.check({**LAKE, "patterns": {"en": ["one lake (two", "one lake [and] two (shores|banks)"]}})
        self.assertEqual(code, 1)
        self.assertIn("own.json:one-lake/en/one lake (two: cannot be read: at character 10, the bracket is not closed; see ",
                      text)

    def test_each_fault_is_found(self):
        en = LAKE["patterns"]["en"]
        faults = {
            "unreadable pattern": ({"patterns": {"en": [*en, "<negation> lake"]}}, "<negation> lake"),
            "shared pattern": ({"patterns": {"en": [*en, "One " + en[0][4:]]}}, "One lake [and] two (shores|banks)"),
            "idle pattern": ({"patterns": {"en": [*en, "one shared lake"]}}, "one shared lake"),
            "unmatched variant": ({"variants": {"en": [*LAKE["variants"]["en"], "one lake but two shores"]}},
                                  "one lake but two shores"),
            "unknown actor": ({"known_for": [{"who": "nobody-at-all", "reference": "A speech, 2031-05-12"}]}, "nobody-at-all"),
        }
        for kind, (change, subject) in faults.items():
            with self.subTest(kind):
                self.assertEqual([(each["kind"], each["subject"]) for each in self.found({**LAKE, **change})], [(kind, subject)])

    def test_two_formulae_that_claim_one_wording_overlap_and_a_part_is_a_note(self):
        other = {**LAKE, "id": "two-shores", "canonical": "two shores", "patterns": {"en": ["[one lake] two shores"]},
                 "variants": {"en": ["two shores"]}}
        self.assertEqual([(each["kind"], each["formula"], each["subject"]) for each in self.found(LAKE, other)],
                         [("overlap", "one-lake", "one lake, two shores")])
        part = {**other, "patterns": {"en": ["two shores"]}}
        self.assertEqual(self.found(LAKE, part), [])
        self.assertIn("note: two-shores matches \"two shores\" in it", self.check(LAKE, part, options=("--verbose",))[1])

    def test_a_stop_phrase_of_the_user_or_shipped_that_a_formula_matches(self):
        [finding] = self.found(LAKE, stop_phrases={"en": ["The picture shows one lake and two banks."]})
        self.assertEqual((finding["kind"], finding["formula"]), ("stop phrase", "one-lake"))
        [finding] = self.found({**LAKE, "patterns": {"en": [*LAKE["patterns"]["en"], "[one lake] (rain|two shores)"]}})
        self.assertEqual((finding["kind"], finding["subject"]), ("stop phrase", "[one lake] (rain|two shores)"))

    def test_a_user_s_formula_takes_the_place_of_a_shipped_one(self):
        code, text = self.check({**LAKE, "id": "multipolar-world"}, options=("--verbose",))
        self.assertEqual(code, 0)
        self.assertIn("multipolar-world: note: stands in the place of the shipped formula", text)

    def test_a_file_that_is_no_lexicon_ends_with_its_place(self):
        own = self.write("own.json", json.dumps({"formulae": [LAKE, LAKE]}))
        self.assert_fails(run("phrases", "check", own), 3, "own.json", "formulae[1]", "one-lake", "twice")
        self.assert_fails(run("phrases", "check", self.folder / "none.json"), 3, "none.json")
        self.assert_fails(run("phrases", "check", "--min-sources", "2"), 2, "--min-sources")

    def test_the_schema_describes_the_file(self):
        schema = json.loads(run("--generate", "lexicon-schema").stdout)
        self.assertEqual(set(schema["definitions"]["formula"]["properties"]),
                         {"id", "canonical", "category", "patterns", "variants", "known_for"})


if __name__ == "__main__":
    unittest.main()
