"""An editor's corrections from outside: applied over a run and over the next one, refused when the file is wrong."""
import json
import unittest

from program import SAMPLE, ProgramTest, run

WORDS = "Our partnership is not directed against"


def statement(comparison, source, words):
    return next(s for s in comparison["statements"] if s["source"] == source and words in s["text"])


def reference(found):
    return {"id": found["id"], "source": found["source"], "text": found["text"]}


def point_of(comparison, found):
    return next(p for p in comparison["points"] if found["id"] in [m["statement"] for m in p["members"]])


class Corrections(ProgramTest):
    def compare(self, *arguments, code=0):
        result = run("compare", *arguments, "-o", "-", "--format", "json")
        self.assertEqual(result.returncode, code, result.stderr.decode())
        self.errors = result.stderr.decode()
        return json.loads(result.stdout)

    def file(self, *corrections, name="mended.json"):
        return self.write(name, json.dumps(list(corrections), ensure_ascii=False))

    def test_a_split_holds_when_a_source_is_added(self):
        before = self.compare(self.a, self.b)
        a, b = statement(before, "a", WORDS), statement(before, "b", WORDS)
        self.assertEqual(point_of(before, a), point_of(before, b))
        mended = self.file({"op": "split", "statements": [reference(b)], "note": "not the same"})
        c = self.write("c.txt", "“Our partnership is not directed against any third country,” President Ilda Maren said.\n")
        for accounts in ((self.a, self.b), (c, self.a, self.b)):
            after = self.compare(*accounts, "--corrections", mended)
            self.assertNotEqual(point_of(after, a), point_of(after, b))
            self.assertTrue(point_of(after, b)["by_hand"])
            self.assertEqual(after["method"]["corrections_applied"], 1)
        added = statement(after, "c", WORDS)
        self.assertEqual(point_of(after, a), point_of(after, added))

    def test_files_are_applied_one_behind_the_other_and_shown(self):
        before = self.compare(self.a, self.b)
        a, b = statement(before, "a", WORDS), statement(before, "b", WORDS)
        speaker = self.file({"op": "set-speaker", "statements": [reference(b)], "speaker": "Tomas Reyk"})
        relation = self.file({"op": "set-relation", "a": reference(a), "b": reference(b), "relation": "conflicting"},
                             {"op": "join", "statements": [reference(a), reference(b)]}, name="more.json")
        arguments = ("compare", self.a, self.b, "--corrections", speaker, "--corrections", relation)
        html, summary = self.folder / "r.html", run(*arguments).stdout.decode()
        self.assertIn("corrected by hand: 3 corrections", summary)
        self.assertEqual(run(*arguments, "-o", html, "-q").returncode, 0)
        page = html.read_text()
        for shown in ("corrected by hand", "set by hand", ">by hand<"):
            self.assertIn(shown, page)

    def test_what_cannot_be_applied_is_named(self):
        mended = self.file({"op": "split", "statements": ["s-nowhere"]})
        after = self.compare(self.a, self.b, "--corrections", mended, code=1)
        strict = run("compare", self.a, self.b, "--corrections", mended, "--strict")
        self.assertEqual((strict.returncode, strict.stdout), (3, b""), strict.stderr.decode())
        self.assertIn("correction 1 (split) is not applied: no statement has the id s-nowhere", self.errors)
        self.assertIn("mended.json", self.errors)
        self.assertEqual([w["code"] for w in after["warnings"]], ["correction-not-applied"])
        self.assertEqual(after["method"]["corrections_applied"], 0)

    def test_a_wrong_file_is_refused(self):
        for content, *words in (("{", "mended.json:1:2", "JSON"), ("{}", "mended.json:1:1", "list"),
                                ('[\n {"op": "glue"}]', "mended.json:2:9", "glue", "set-relation"),
                                (b"\xff\xfe[", "mended.json"), ("[" * 100, "deeper")):
            result = run("compare", self.a, self.b, "--corrections", self.write("mended.json", content))
            self.assert_fails(result, 3, *words)
        self.assert_fails(run("compare", self.a, self.b, "--corrections", "nowhere.json"), 3, "nowhere.json")

    def test_the_result_does_not_depend_on_the_threads(self):
        before = self.compare(SAMPLE)
        first = [p for p in before["points"] if len(p["members"]) > 2][:2]
        ids = [[m["statement"] for m in p["members"]] for p in first]
        mended = self.file({"op": "join", "statements": [ids[0][0], ids[1][0]]},
                           {"op": "move", "statements": [ids[0][1]], "to": before["points"][-1]["members"][0]["statement"]})
        outputs = {run("compare", SAMPLE, "--corrections", mended, "-j", jobs, "-o", "-", "--format", "json").stdout
                   for jobs in (1, 3)}
        self.assertEqual(len(outputs), 1)

    def test_the_schema_is_printed(self):
        schema = json.loads(run("--generate", "corrections-schema").stdout)
        self.assertEqual(schema["$id"], "readout/corrections/1")


if __name__ == "__main__":
    unittest.main()
