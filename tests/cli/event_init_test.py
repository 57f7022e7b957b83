"""`readout event init`: a manifest of what was inferred, to be corrected by hand."""
import json
import shutil
import unittest

from program import ENGLISH_A, ENGLISH_B, SAMPLE, ProgramTest, run

DATED_A = "Maren and Reyk meet at Lake Orla\n\nORLA, March 12 (TASS) -- " + ENGLISH_A
DATED_B = "Reyk and Maren meet at Lake Orla for talks\n\nORLA, March 12 (Xinhua) -- " + ENGLISH_B


class EventInit(ProgramTest):
    def setUp(self):
        super().setUp()
        self.event = self.folder / "summit"
        self.event.mkdir()
        self.one = self.write("summit/tass.2031-03-12.txt", DATED_A)
        self.two = self.write("summit/xinhua.2031-03-13.txt", DATED_B)

    def init(self, *arguments, code=0):
        result = run("event", "init", *arguments)
        self.assertEqual(result.returncode, code, result.stderr)
        return result

    def read(self, path=None):
        return json.loads((path or self.event / "event.json").read_text())

    def test_what_is_inferred_stands_in_it(self):
        result = self.init(self.one, self.two)
        made = self.read()
        self.assertEqual((made["date"], made["place"]), ("2031-03-12", "Orla"))
        self.assertIn("Orla", made["title"])
        self.assertEqual([source["file"] for source in made["sources"]], ["tass.2031-03-12.txt", "xinhua.2031-03-13.txt"])
        self.assertEqual([source["outlet"] for source in made["sources"]], ["TASS", "Xinhua"])
        self.assertEqual([source["published"] for source in made["sources"]], ["2031-03-12", "2031-03-12"])
        self.assertEqual({source["language"] for source in made["sources"]}, {"en"})
        self.assertEqual(made["participants"], [])
        self.assertIn("event.json", result.stdout.decode())

    def test_the_day_is_that_of_most_accounts(self):
        records = [{"text": f"{ENGLISH_A} It was talk {i}.", "date": date} for i, date in
                   enumerate(("2030-09-17", "2031-03-13", "2031-03-12", "2031-03-14"))]
        self.init(self.write("r.json", json.dumps(records)))
        self.assertEqual(self.read(self.folder / "event.json")["date"], "2031-03-12")
        apart = [dict(record, date=f"20{30 + i}-01-01") for i, record in enumerate(records)]
        result = self.init(self.write("r.json", json.dumps(apart)), "--force")
        self.assertEqual(self.read(self.folder / "event.json")["date"], "")
        self.assertIn("date:", result.stdout.decode())

    def test_what_is_not_known_is_empty_and_listed(self):
        result = self.init(self.a, self.b)
        made = self.read(self.folder / "event.json")
        self.assertEqual([source["outlet"] for source in made["sources"]], ["", ""])
        self.assertEqual((made["title"], made["date"], made["place"]), ("", "", ""))
        for word in ("title:", "date:", "place:", "a.txt: ", "published"):
            self.assertIn(word, result.stdout.decode())

    def compared(self, *operands):
        result = run("compare", *operands, "-o", "-", "--format", "json", "--encoder", "none")
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def round_trip(self, folder, files, place=""):
        plain = self.compared(*files)
        self.init(*files)
        again = self.compared(folder / "event.json")
        self.assertEqual(again["event"].pop("place", ""), place)
        plain["event"].pop("place", "")
        self.assertEqual(again, plain)

    def test_round_trip(self):
        self.round_trip(self.event, [self.one, self.two], "Orla")
        self.round_trip(self.folder, [self.a, self.b])

    def test_round_trip_of_the_sample(self):
        folder = self.folder / "sample"
        folder.mkdir()
        files = [shutil.copy(file, folder) for file in sorted(SAMPLE.glob("*")) if file.suffix in (".txt", ".md", ".html") and file.stem != "README"]
        self.init(*files)
        # The date that is inferred gives a dateline its year, as one that is typed does.
        plain = self.compared(*files, "--date", self.read(folder / "event.json")["date"])
        again = self.compared(folder / "event.json")
        for key in ("sources", "statements", "points"):
            self.assertEqual(again[key], plain[key])

    def test_round_trip_of_records(self):
        records = self.write("summit/r.jsonl", "\n".join(json.dumps({"text": text, "outlet": outlet})
                                                         for text, outlet in ((ENGLISH_A, "A"), (ENGLISH_B, "B"))))
        files = [records, self.one]
        plain = self.compared(*files)
        result = self.init(*files)
        self.assertIn("r.jsonl/1: kind, published, title", result.stdout.decode())
        self.assertEqual([(source["file"], source.get("part"), source["outlet"]) for source in self.read()["sources"]],
                         [("r.jsonl", "1", "A"), ("r.jsonl", "2", "B"), ("tass.2031-03-12.txt", None, "TASS")])
        again = self.compared(self.event / "event.json")
        self.assertEqual(again["statements"], plain["statements"])
        made = self.read()
        made["sources"][1].update(outlet="By hand", title="Mended")
        del made["sources"][0]
        (self.event / "event.json").write_text(json.dumps(made))
        self.assertEqual([(source["outlet"], source["title"]) for source in self.compared(self.event / "event.json")["sources"]],
                         [("By hand", "Mended"), ("TASS", "Maren and Reyk meet at Lake Orla")])

    def test_one_that_is_there_is_left(self):
        self.init(self.one, self.two)
        mended = dict(self.read(), title="By hand", participants=[{"name": "Ilda Maren", "aliases": ["Maren"]}])
        (self.event / "event.json").write_text(json.dumps(mended))
        self.assert_fails(run("event", "init", self.one, self.two), 5, "event.json", "exists already", "--force")
        self.assertEqual(self.read()["title"], "By hand")
        self.init(self.event / "event.json", "--force")  # of the manifest itself: what was corrected stays
        self.assertEqual(self.read()["title"], "By hand")
        self.assertEqual(self.read()["participants"][0]["name"], "Ilda Maren")
        self.init(self.one, self.two, "--force")
        self.assertNotEqual(self.read()["title"], "By hand")

    def test_where_it_goes(self):
        self.init(self.one, self.two, "-o", self.folder / "mine.json")
        self.assertEqual(self.read(self.folder / "mine.json")["sources"][0]["file"], "summit/tass.2031-03-12.txt")
        self.init(self.one, self.a, "-o", f"{self.folder}/")
        self.assertEqual([s["file"] for s in self.read(self.folder / "event.json")["sources"]], ["summit/tass.2031-03-12.txt", "a.txt"])
        result = run("event", "init", "a.txt", "b.txt", "-o", "-", cwd=self.folder)
        self.assertEqual(json.loads(result.stdout)["sources"][0]["file"], "a.txt")
        self.assertIn("not inferred", result.stderr.decode())
        quiet = run("event", "init", self.a, self.b, "--quiet", "-o", self.folder / "quiet.json")
        self.assertEqual((quiet.returncode, quiet.stdout, quiet.stderr), (0, b"", b""))

    def test_files_in_several_folders_and_outside(self):
        self.assert_fails(run("event", "init", self.one, self.a), 2, "several folders", "-o")
        self.assert_fails(run("event", "init", self.one, self.a, "-o", self.event / "event.json"), 3, "a.txt", "lies outside", "copy it")
        (self.event / "link.txt").symlink_to(self.a)
        self.assert_fails(run("event", "init", self.event / "link.txt", self.one), 3, "link.txt", "lies outside")
        self.assertFalse((self.event / "event.json").exists())

    def test_wrong_calls(self):
        self.assert_fails(run("event"), 2, "event init FILE")
        self.assert_fails(run("event", "make", self.a), 2, "make", "event init FILE")
        self.assert_fails(run("event", "init"), 2, "no source")
        self.assert_fails(run("event", "init", "-"), 2, "standard input")
        self.assert_fails(run("event", "init", self.folder / "absent.txt"), 3, "absent.txt")

    def test_a_bad_file_is_a_loss_and_what_is_typed_counts(self):
        result = self.init(self.one, self.two, self.write("summit/empty.txt", ""), "--title", "Talks", "--date", "2031-03-11",
                           "--place", "Lake Orla", code=1)
        self.assertIn("empty.txt", result.stderr.decode())
        made = self.read()
        self.assertEqual((made["title"], made["date"], made["place"], len(made["sources"])), ("Talks", "2031-03-11", "Lake Orla", 2))
        self.assert_fails(run("event", "init", self.one, self.event / "empty.txt", "--strict", "--force"), 3, "empty.txt")


class NotFetched(ProgramTest):
    def test_a_source_with_an_address_alone_is_named(self):
        manifest = {"sources": [{"url": "https://courier.example/1"}, {"file": "a.txt"}, {"file": "b.txt"}]}
        path = self.write("event.json", json.dumps(manifest))
        result = run("compare", path, "-o", "-", "--format", "json", "--encoder", "none")
        self.assertEqual(result.returncode, 1)
        self.assertIn("https://courier.example/1: is not fetched yet; run readout fetch", result.stderr.decode())
        path = self.write("event.json", json.dumps({"sources": manifest["sources"][:1]}))
        self.assert_fails(run("compare", path), 3, "not fetched yet", "readout fetch")


if __name__ == "__main__":
    unittest.main()
