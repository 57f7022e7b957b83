"""Files of records: JSON Lines, JSON arrays, CSV and other tables, under the names of many tools; and limits as options."""
import csv
import gzip
import io
import json
import unittest
import zipfile

from program import ENGLISH_A, ENGLISH_B, ProgramTest, run

RUSSIAN = ("Президент Ильда Марен встретилась с премьер-министром Томасом Рейком на озере Орла в среду.\n\n"
           "«Наше партнёрство не направлено против третьих стран», — заявила Марен после переговоров.\n")


def documents(result):
    return json.loads(result.stdout)


def table(rows, **form):
    out = io.StringIO()
    csv.writer(out, **form).writerows(rows)
    return out.getvalue()


class RecordsTest(ProgramTest):
    def ingest(self, name, content, *options, code=0):
        result = run("ingest", self.write(name, content), "--format", "json", *options)
        self.assertEqual(result.returncode, code, result.stderr)
        self.messages = result.stderr.decode()
        return documents(result)

    def one(self, name, record):
        (document,) = self.ingest(name, json.dumps(record))
        return document


class Names(RecordsTest):
    def test_trafilatura(self):
        document = self.one("t.jsonl", {
            "title": "Talks at Lake Orla", "author": "A. Writer; B. Writer", "hostname": "courier.example", "date": "2031-03-12",
            "fingerprint": "f0", "id": None, "license": None, "comments": "Nice.", "raw_text": "Raw words.", "text": ENGLISH_A,
            "language": "en", "image": None, "pagetype": "article", "filedate": "2031-04-01",
            "source": "https://courier.example/talks", "source-hostname": "Orla Courier", "excerpt": "Talks.", "categories": "", "tags": ""})
        self.assertEqual((document["title"], document["outlet"], document["published"], document["url"], document["author"]),
                         ("Talks at Lake Orla", "Orla Courier", "2031-03-12", "https://courier.example/talks", "A. Writer; B. Writer"))
        self.assertIn("grain corridor", document["text"])
        self.assertNotIn("Raw words", document["text"])

    def test_media_cloud(self):
        document = self.one("m.jsonl", {
            "stories_id": 77, "title": "Talks", "publish_date": "2031-03-12 09:30:00", "media_name": "Orla Courier",
            "media_url": "https://courier.example/", "url": "https://courier.example/talks", "language": "en", "story_text": ENGLISH_A})
        self.assertEqual((document["outlet"], document["published"][:10], document["url"]),
                         ("Orla Courier", "2031-03-12", "https://courier.example/talks"))
        self.assertTrue(document["file"].endswith("m.jsonl/77"), document["file"])

    def test_news_please(self):
        document = self.one("n.jsonl", {
            "maintext": ENGLISH_A, "title": "Talks", "date_publish": "2031-03-12 09:30:00", "source_domain": "tass.com",
            "authors": ["A. Writer", "B. Writer"], "language": "en", "url": "https://tass.com/world/1", "image_url": "x"})
        self.assertEqual((document["outlet"], document["author"], document["published"][:10]),
                         ("TASS", "A. Writer, B. Writer", "2031-03-12"))

    def test_text_interchange_format(self):
        document = self.one("tif.jsonl", {"doc_id": "tass_003", "text": ENGLISH_A})
        self.assertEqual((document["outlet"], document["file"].rsplit("/", 1)[1]), ("TASS", "tass_003"))

    def test_a_news_interface(self):
        document = self.one("api.jsonl", {
            "source": {"id": None, "name": "Orla Courier"}, "author": {"name": "A. Writer"}, "title": "Talks",
            "publishedAt": "2031-03-12T09:30:00Z", "content": ENGLISH_A, "link": "https://courier.example/1"})
        self.assertEqual((document["outlet"], document["author"], document["published"], document["url"]),
                         ("Orla Courier", "A. Writer", "2031-03-12T09:30:00Z", "https://courier.example/1"))

    def test_own_names_and_html(self):
        page = "<html><body><article><h1>Talks</h1>" + "".join(f"<p>{p}</p>" for p in ENGLISH_A.split("\n\n")) + "</article></body></html>"
        document = self.one("own.jsonl", {"html": page, "text": "not this", "outlet": "Orla Courier", "kind": "bulletin",
                                          "published": "12 March 2031", "url": "https://courier.example/1"})
        self.assertEqual((document["kind"], document["published"], document["title"]), ("bulletin", "2031-03-12", "Talks"))
        self.assertNotIn("not this", document["text"])

    def test_the_filter_knows_them_too(self):
        line = {"maintext": ENGLISH_A, "source_domain": "tass.com", "authors": ["A. Writer"], "date_publish": "2031-03-12"}
        result = run("ingest", "--format", "jsonl", "-", stdin=json.dumps(line).encode())
        document = json.loads(result.stdout)["document"]
        self.assertEqual((document["outlet"], document["author"], document["published"]), ("TASS", "A. Writer", "2031-03-12"))

    def test_a_date_that_is_none_is_named(self):
        self.assertEqual(self.one("d.jsonl", {"text": ENGLISH_A, "date": "someday"})["published"], "")
        self.assertIn("someday", self.messages)


class JsonLines(RecordsTest):
    def test_each_record_is_a_text_named_by_its_id_or_number(self):
        lines = [{"id": "x", "text": ENGLISH_A}, {"text": ENGLISH_B}, {"id": "x", "text": ENGLISH_A + "More."}]
        found = self.ingest("r.jsonl", "\n\n".join(map(json.dumps, lines)))  # blank lines, and no line end at the end
        self.assertEqual([document["file"].rsplit("/", 1)[1] for document in found], ["x", "2", "x#3"])
        self.assertEqual(found[1]["outlet"], "R 2")

    def test_bad_lines_are_losses_with_their_place(self):
        lines = [json.dumps({"text": ENGLISH_A}), "oops", '{"text": 5}', "[1]", '{"title": "a"}', '{"text": ""}', "{" * 200,
                 json.dumps({"text": ENGLISH_B, "kind": "poem"})]
        self.assertEqual(len(self.ingest("bad.jsonl", "\n".join(lines), code=1)), 1)
        for message in ("bad.jsonl/line 2, column 1: not JSON", "line 3, column 10: \"text\" is no string", "line 4, column 1: not a JSON object",
                        'line 5: has no "text" or "html" among "title"', 'line 6: "text" is empty', "line 7: nested deeper than 64",
                        "line 8, column"):
            self.assertIn(message, self.messages)
        self.assertIn("poem", self.messages)

    def test_the_same_record_twice_counts_once(self):
        line = json.dumps({"text": ENGLISH_A}) + "\n"
        self.assertEqual(len(self.ingest("twice.jsonl", line * 2, code=1)), 1)
        self.assertIn("is the same file as", self.messages)

    def test_compare_takes_the_records_as_accounts(self):
        lines = [{"text": ENGLISH_A, "outlet": "Courier"}, {"text": ENGLISH_B, "outlet": "Herald"}]
        path = self.write("c.jsonl", "\n".join(map(json.dumps, lines)))
        result = run("compare", path, "-o", "-", "--format", "json", "--encoder", "none")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([source["outlet"] for source in json.loads(result.stdout)["sources"]], ["Courier", "Herald"])

    def test_an_array_and_a_single_object(self):
        records = [{"text": ENGLISH_A}, {"id": "b", "text": ENGLISH_B}]
        found = self.ingest("list.json", json.dumps(records, indent=1))
        self.assertEqual([document["file"].rsplit("/", 1)[1] for document in found], ["1", "b"])
        path = self.write("page.json", json.dumps(records[0], indent=1))
        result = run("ingest", path, self.a, "--format", "json")
        self.assertEqual(result.returncode, 1)  # a.txt holds the same bytes as the record's text
        self.assertIn("same file", result.stderr.decode())
        for name, record in {"one.json": records[0], "marked.json": {"date": "2031-03-12", "maintext": ENGLISH_B}}.items():
            (document,) = self.ingest(name, "\ufeff" + json.dumps(record, indent=1))
            self.assertIn("Lake Orla", document["text"])

    def test_an_event_is_no_record(self):
        event = {"title": "Talks", "text": "about", "sources": [{"file": "a.txt"}, {"file": "b.txt"}]}
        self.assertEqual(len(self.ingest("event.json", json.dumps(event))), 2)
        self.assert_fails(run("ingest", self.write("other.json", '{"title": "Talks"}')), 3, "names no \"sources\"")

    def test_one_bad_element_costs_no_other(self):
        array = f'[ {json.dumps({"text": ENGLISH_A})},\n oops, {{"text": 5}},\n {json.dumps({"text": ENGLISH_B})} ]'
        self.assertEqual(len(self.ingest("array.json", array, code=1)), 2)
        self.assertIn("array.json/line 2, column 2: not JSON", self.messages)
        self.assertIn("line 2, column 17: \"text\" is no string", self.messages)
        self.assertEqual(len(self.ingest("cut.json", array[:-40], code=1)), 1)
        self.assertIn("cut off", self.messages)

    def test_charsets(self):
        line = json.dumps({"text": RUSSIAN}, ensure_ascii=False)
        for charset in ("utf-8-sig", "utf-16", "cp1251"):
            (document,) = self.ingest("ru.jsonl", line.encode(charset))
            self.assertIn("не направлено против третьих стран", document["text"])
        self.assertIn("windows-1251", self.messages)

    def test_within_archives(self):
        line = json.dumps({"id": "one", "text": ENGLISH_A})
        (document,) = self.ingest("r.jsonl.gz", gzip.compress(line.encode()))
        self.assertTrue(document["file"].endswith("/one"), document["file"])
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("r.csv", table([["id", "text"], ["two", ENGLISH_B]]))
        (document,) = self.ingest("r.zip", out.getvalue())
        self.assertTrue(document["file"].endswith("r.zip/r.csv/two"), document["file"])


class OneOfMany(RecordsTest):
    """A text of a file is FILE/PART: as an operand, for --set, and as "part" in a manifest."""

    def setUp(self):
        super().setUp()
        lines = [{"id": "x", "text": ENGLISH_A, "date": "2031-03-12"}, {"id": "y/1", "text": ENGLISH_B}]
        self.records = self.write("r.jsonl", "\n".join(map(json.dumps, lines)))

    def of(self, *arguments, code=0):
        result = run("ingest", *arguments, "--format", "json")
        self.assertEqual(result.returncode, code, result.stderr)
        self.messages = result.stderr.decode()
        return documents(result)

    def test_as_an_operand(self):
        (document,) = self.of(f"{self.records}/y/1")
        self.assertIn("transit", document["text"])
        self.assertEqual([document["file"].rsplit("r.jsonl/")[1] for document in self.of(f"{self.records}/y/1", f"{self.records}/x")], ["x", "y/1"])
        self.assertEqual(len(self.of(self.records, f"{self.records}/x", code=1)), 2)
        self.assert_fails(run("ingest", f"{self.records}/z"), 3, "r.jsonl/z: the file holds no such text")
        self.assertEqual(len(self.of(f"{self.records}/z", self.a, code=1)), 1)
        self.assert_fails(run("ingest", self.folder / "absent/z"), 3, "there is no such file")

    def test_corrected(self):
        found = self.of(self.records, "--set", f"{self.records}/x:outlet=Courier", "--set", "r.jsonl/y/1:title=Raised", "--set", "r.jsonl:kind=readout")
        self.assertEqual([(document["outlet"], document["kind"]) for document in found], [("Courier", "readout"), ("Y 1", "readout")])
        self.assertEqual([document["published"] for document in found], ["2031-03-12", ""])
        self.assertEqual(found[1]["title"], "Raised")
        (document,) = self.of(f"{self.records}/x", "--set", "r.jsonl/x:outlet=Courier")
        self.assertEqual(document["outlet"], "Courier")
        self.assert_fails(run("ingest", f"{self.records}/x", "--set", "r.jsonl/y/1:outlet=A"), 2, "no source is called")
        self.assertEqual(len(self.of(self.records, "--set", "r.jsonl/z:outlet=A", code=1)), 2)
        self.assertIn("r.jsonl/z: the file holds no such text", self.messages)

    def test_what_is_of_no_text_is_said(self):
        self.of(self.records, "--set", "r.jsonl:published=2031-03-13", "--set", "r.jsonl:outlet=Courier")
        self.assertIn("r.jsonl: holds several texts, and no one of them has its published: state it of FILE/PART", self.messages)

    def test_one_text_under_two_outlets(self):
        files = [self.write(f"{name}.jsonl", json.dumps({"text": ENGLISH_A, "outlet": name})) for name in ("TASS", "Xinhua")]
        self.assertEqual([document["outlet"] for document in self.of(*files)], ["TASS", "Xinhua"])
        again = self.write("again.jsonl", json.dumps({"text": ENGLISH_A}))
        for order in ((*files, again), (again, *files), (files[0], again, files[1])):
            self.assertEqual([document["outlet"] for document in self.of(*order, code=1)], ["TASS", "Xinhua"])
            self.assertIn("again.jsonl/1: is the same file as", self.messages)
        self.assertEqual(len(self.of(again, self.a, code=1)), 1)

    def test_in_a_manifest(self):
        sources = [{"file": "r.jsonl", "part": "y/1", "outlet": "Herald"}, {"file": "a.txt"}]
        (one, two) = self.of(self.write("event.json", json.dumps({"sources": sources})))
        self.assertEqual((one["outlet"], one["file"].rsplit("/", 3)[1:]), ("Herald", ["r.jsonl", "y", "1"]))
        self.assertTrue(two["file"].endswith("a.txt"))
        bad = self.write("bad.json", json.dumps({"sources": [{"part": "x", "url": "https://courier.example/"}]}))
        self.assert_fails(run("ingest", bad), 3, '"part" is of a "file"')


class Tables(RecordsTest):
    ROWS = [["id", "Publish Date", "Media Name", "text", "n"], ["7", "2031-03-12", "Courier, \"daily\"", ENGLISH_A, "1"],
            ["", "2031-03-13", "Herald", ENGLISH_B, ""]]

    def check_rows(self, found):
        self.assertEqual([document["file"].rsplit("/", 1)[1] for document in found], ["7", "2"])
        self.assertEqual([document["outlet"] for document in found], ["Courier, \"daily\"", "Herald"])
        self.assertEqual([document["published"] for document in found], ["2031-03-12", "2031-03-13"])
        self.assertIn("grain corridor", found[0]["text"])
        self.assertEqual(len(found[0]["text"].split("\n")), 3)

    def test_delimiters_quotes_and_line_ends(self):
        for delimiter in ",;\t":
            for end in ("\n", "\r\n", "\r"):
                text = table(self.ROWS, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL if end == "\r" else csv.QUOTE_MINIMAL)
                self.check_rows(self.ingest("t.csv", text))
                self.check_rows(self.ingest("t.csv", b"\xef\xbb\xbf" + text.encode()))
        self.check_rows(self.ingest("t.csv", "sep=;\n" + table(self.ROWS, delimiter=";")))

    def test_a_spreadsheet_in_windows_1251(self):
        rows = [["Дата", "Источник", "Заголовок", "Текст"], ["12.03.2031", "Вестник", "Переговоры на озере Орла", RUSSIAN]]
        for charset in ("cp1251", "utf-16", "utf-8"):
            (document,) = self.ingest("ru.csv", table(rows, delimiter=";").encode(charset))
            self.assertEqual((document["outlet"], document["title"], document["language"], document["published"]),
                             ("Вестник", "Переговоры на озере Орла", "ru", "2031-03-12"))

    def test_ragged_and_empty_rows(self):
        text = f'text,n\n"{ENGLISH_A}",1\n,\n"{ENGLISH_B}",2,3\nshort\n"{ENGLISH_B}",4,,\n'
        found = self.ingest("ragged.csv", text, code=1)
        self.assertEqual(len(found), 2)
        self.assertIn("ragged.csv/line 9: has 3 fields where the header has 2", self.messages)
        self.assertIn("line 15: has 1 field where", self.messages)

    def test_an_open_quotation_mark(self):
        found = self.ingest("open.csv", f'text,n\n"{ENGLISH_A}",1\n"never closed,2\nx,3\n', code=1)
        self.assertEqual(len(found), 1)
        self.assertIn("open.csv/line 8: a quotation mark is never closed", self.messages)

    def test_tabs_without_quotes(self):
        lines = ["id\ttext", '1\t"Our partnership is open," President Ilda Maren said at Lake Orla on Wednesday.',
                 '2\tShe added that the corridor would reopen, and "at once" was her word for it.']
        self.assertEqual(len(self.ingest("t.tsv", "\n".join(lines))), 2)

    def test_a_header_without_a_text_names_what_was_seen_and_what_is_known(self):
        result = run("ingest", self.write("h.csv", "Datum,Zeitung\n1,2\n"))
        self.assert_fails(result, 3, "h.csv", '"Datum", "Zeitung"', '"text" or "html"', "maintext")

    def test_an_empty_text_is_named_by_its_column(self):
        self.ingest("e.csv", f'Maintext,n\n"{ENGLISH_A}",1\n,2\n', code=1)
        self.assertIn('line 8: "Maintext" is empty', self.messages)


class Limits(RecordsTest):
    def test_entries(self):
        lines = "\n".join(json.dumps({"text": f"{ENGLISH_A}\n\nNumber {number} of them is read."}) for number in range(5))
        self.assertEqual(len(self.ingest("m.jsonl", lines, "--max-entries", 3, code=1)), 3)
        self.assertIn("m.jsonl/line 4: more than 3 records", self.messages)
        self.assertIn("--max-entries", self.messages)
        self.assertEqual(len(self.ingest("m.jsonl", lines, "--max-entries", 5)), 5)
        rows = "text\n" + "".join(f'"{ENGLISH_A} {number}"\n' for number in range(4))
        self.assertEqual(len(self.ingest("m.csv", rows, "--max-entries", 2, code=1)), 2)

    def test_depth_of_json(self):
        deep = json.dumps({"text": ENGLISH_A, "more": 0}).replace("0}", "[" * 40 + "]" * 40 + "}")
        self.assertEqual(len(self.ingest("d.jsonl", deep)), 1)
        path = self.write("d.jsonl", deep)
        self.assert_fails(run("ingest", path, "--max-json-depth", 20), 3, "nested deeper than 20")
        self.assertEqual(len(self.ingest("d.jsonl", deep.replace("[" * 40, "[" * 400).replace("]" * 40, "]" * 400), "--max-json-depth", 512)), 1)
        result = run("ingest", "--format", "jsonl", "-", "--max-json-depth", "20", stdin=deep.encode())
        self.assertIn("nested deeper than 20", json.loads(result.stdout)["error"]["message"])

    def test_size(self):
        big = self.write("big.txt", "She said that it was late. " * 50_000)
        self.assert_fails(run("ingest", big, "--max-size", "1"), 3, "big.txt", "1 MiB")
        self.assertEqual(run("ingest", big, "--max-size", "2").returncode, 0)
        line = json.dumps({"text": "x" * (1 << 20)}).encode()
        result = run("ingest", "--format", "jsonl", "-", "--max-size", "1", stdin=line)
        self.assertIn("longer than 1 MiB", json.loads(result.stdout)["error"]["message"])

    def test_bad_values_are_usage_errors_of_every_command_that_reads(self):
        for command in ("compare", "extract", "ingest", "align", "diff", "phrases", "event"):
            for option in ("--max-size", "--max-ratio", "--max-entries", "--max-html-depth", "--max-json-depth"):
                for value in ("0", "-1", "many", "1.5", "99999999999999999999"):
                    operands = ("init", self.a, self.b) if command == "event" else (self.a, self.b)
                    self.assert_fails(run(command, *operands, f"{option}={value}"), 2, option, "whole number from 1 to")
        self.assert_fails(run("evaluate", self.a, "--max-size", "1"), 2, "unknown option")

    def test_help_has_them_in_a_block_of_their_own(self):
        for command in ("compare", "align", "event"):
            self.assertIn("\nLimits:\n", run(command, "--help").stdout.decode())
            self.assertNotIn("--max-size", run(command, "-h").stdout.decode())
        self.assertNotIn("--max-size", run("evaluate", "--help").stdout.decode())


class PressDatabases(RecordsTest):
    def test_an_export_of_many_articles_says_what_to_do(self):
        article = ENGLISH_A + "\n\nLoad-Date: March 13, 2031\n\nEnd of Document\n\n"
        pages = {"n.txt": article * 2, "n.html": "".join(f"<p>{line}</p>" for line in (article * 2).split("\n\n")),
                 "d.txt": "".join(f"{i} of 2 DOCUMENTS\n\n{text}\n\n" for i, text in ((1, ENGLISH_A), (2, ENGLISH_B))),
                 "f.txt": f"{ENGLISH_A}\n\nDocument ORLACO0020310313e73d0002t\n\n{ENGLISH_B}\n\nDocument ORLACO0020310313e73d0003u\n"}
        for name, content in pages.items():
            self.assert_fails(run("ingest", self.write(name, content)), 3, "press database", "one article a file, or as CSV or JSON")
        for content in (article, f"1 of 1 DOCUMENTS\n\n{ENGLISH_A}", f"{ENGLISH_A}\n\nEnd of Document\n", f"{ENGLISH_A}\n\nDocument is what they signed.\n\nDocument and all.\n"):
            self.assertEqual(run("ingest", self.write("one.txt", content)).returncode, 0)


if __name__ == "__main__":
    unittest.main()
