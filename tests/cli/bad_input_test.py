"""What people get wrong, each with its exit code and its one-line message."""
import json
import os
import subprocess
import unittest

from program import ENGLISH_A, ENGLISH_B, READOUT, ProgramTest, run


class BadSources(ProgramTest):
    def test_missing_file(self):
        self.assert_fails(run("compare", "nowhere.txt", "nothing.txt", "--strict"), 3, "nowhere.txt")

    def test_empty_file(self):
        self.assert_fails(run("extract", self.write("nil.txt", "")), 3, "nil.txt", "no text")

    def test_only_white_space(self):
        self.assert_fails(run("extract", self.write("blank.txt", " \n\n\t\n")), 3, "blank.txt")

    def test_folder_where_a_file_is_meant(self):
        folder = self.folder / "sub"
        folder.mkdir()
        self.assert_fails(run("extract", self.a, folder, "--strict"), 3, "sub")

    def test_binary(self):
        for name, head in (("x.pdf", b"%PDF-1.7\n"), ("x.png", b"\x89PNG\r\n\x1a\n"), ("x.zip", b"PK\x03\x04"),
                           ("x.bin", b"\x00\x01\x02\x03" * 50)):
            self.assert_fails(run("extract", self.write(name, head + bytes(range(256)) * 20)), 3, name)

    def test_invalid_utf8_is_mended_and_named(self):
        bad = self.write("bad.txt", ENGLISH_A.encode() + b"Broken \xff\xfe bytes \xc3( here.\n")
        result = run("compare", bad, self.b, "--language", "en")
        self.assertEqual(result.returncode, 0)  # marks stand for the bytes: no text is lost
        self.assertIn("bad.txt", result.stderr.decode() + result.stdout.decode())

    def test_an_older_charset_is_read_and_named(self):
        old = self.write("old.txt", "«Дамба старая», — сказала президент Марен в среду на озере Орла.\n".encode("cp1251") * 5)
        result = run("extract", old)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("old.txt: is not UTF-8", result.stderr.decode())

    def test_unsupported_language(self):
        greek = self.write("el.txt", "Ο πρόεδρος δήλωσε σήμερα ότι οι δύο χώρες θα συνεργαστούν στενά. " * 8)
        result = run("compare", self.a, self.b, greek)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("language", result.stderr.decode())

    def test_one_source_only(self):
        self.assert_fails(run("compare", self.a), 4, "1 source")

    def test_every_command_ends_alike_when_too_few_sources_can_be_read(self):
        for command in (("compare", "nowhere.txt", self.a), ("compare", self.a, "nowhere.txt"), ("extract", "nowhere.txt"),
                        ("ingest", "nowhere.txt"), ("phrases", "nowhere.txt"), ("diff", "nowhere.txt", self.a),
                        ("diff", self.a, "nowhere.txt"), ("evaluate", "nowhere.txt"), ("compare", self.a, self.folder / "a.txt/x")):
            result = run(*command)
            self.assertEqual(result.returncode, 3, command)
            self.assertIn(str(command[-1] if command[-1] != self.a else "nowhere.txt"), result.stderr.decode())
            self.assertEqual(result.stdout, b"")
        for command in ("extract", "ingest", "phrases"):
            self.assertEqual(run(command, "nowhere.txt", self.a).returncode, 1)

    def test_no_source(self):
        self.assert_fails(run("compare"), 2, "no source")

    def test_the_same_file_twice(self):
        self.assertEqual(run("compare", self.a, self.a).returncode, 4)
        result = run("compare", self.a, self.b, self.a)
        self.assertEqual(result.returncode, 1)
        self.assertIn("same file", result.stderr.decode())

    def test_standard_input_twice(self):
        self.assert_fails(run("compare", "-", "-", stdin=b"x"), 2, "standard input")

    def test_four_good_sources_and_a_bad_one(self):
        sources = [self.write(f"s{i}.txt", ENGLISH_A.replace("1 May", f"{i} May")) for i in range(1, 5)]
        result = run("compare", *sources, self.folder / "missing.txt", "-o", self.folder / "out.json")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("missing.txt", result.stderr.decode())
        comparison = json.loads((self.folder / "out.json").read_text())
        self.assertEqual(len(comparison["sources"]), 4)
        self.assertTrue(any("missing.txt" in warning["message"] for warning in comparison["warnings"]))

    def test_strict_writes_nothing_when_a_source_is_bad(self):
        result = run("compare", self.a, self.b, "missing.txt", "--strict", "-o", self.folder / "out.json")
        self.assert_fails(result, 3, "missing.txt")
        self.assertFalse((self.folder / "out.json").exists())

    def test_50_megabytes(self):
        big = self.write("big.txt", ENGLISH_A * (50_000_000 // len(ENGLISH_A.encode())))
        result = run("ingest", big, "--format", "json", timeout=300)
        self.assertEqual(result.returncode, 0, result.stderr[:300])

    def test_50_megabytes_are_cut_and_named(self):
        big = self.write("big.txt", ENGLISH_A * (50_000_000 // len(ENGLISH_A.encode())))
        result = run("compare", big, self.b, "-q", "-o", self.folder / "out.json", timeout=600)
        self.assertEqual(result.returncode, 1, result.stderr[:300])
        self.assertIn("2 MiB", result.stderr.decode())

    def test_over_the_limit(self):
        huge = self.write("huge.txt", b"word " * (14 << 20))
        self.assert_fails(run("ingest", huge), 3, "huge.txt", "MiB")


class Folders(ProgramTest):
    """A folder without a manifest: what in it is no account is left aside, and said."""

    def compare(self, folder, *options):
        result = run("compare", folder, "-o", "-", "--format", "json", *options)
        files = [source["file"] for source in json.loads(result.stdout)["sources"]]
        return result, sorted(file.rsplit("/", 1)[1] for file in files)

    def test_what_is_no_account_is_left_aside(self):
        run("compare", self.a, self.b, "-q", "-o", self.folder / "earlier.html", "-o", self.folder / "earlier.json")
        run("diff", self.a, self.b, "-q", "-o", self.folder / "words.html")
        for name in ("README.md", "readme.txt", ".draft.txt", "LICENSE.txt"):
            self.write(name, ENGLISH_A + "\nThe end.\n")
        self.write("gold.json", "{}")
        result, files = self.compare(self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(files, ["a.txt", "b.txt"])
        for name in ("README.md", "readme.txt", ".draft.txt", "earlier.html", "words.html"):
            self.assertIn(name, result.stderr.decode())

    def test_a_link_out_of_the_folder_is_not_followed(self):
        inner = self.folder / "event"
        inner.mkdir()
        for name in ("c.txt", "d.txt"):
            (inner / name).write_text((ENGLISH_A if name == "c.txt" else ENGLISH_B) + "It was late.\n")
        (inner / "within.txt").symlink_to("c.txt")
        (inner / "out.txt").symlink_to(self.a)
        result, files = self.compare(inner)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual(files, ["c.txt", "d.txt"])  # within.txt is c.txt again
        self.assertIn("out.txt", result.stderr.decode())
        (inner / "event.json").write_text(json.dumps({"sources": [{"file": name} for name in ("c.txt", "d.txt", "out.txt")]}))
        result, files = self.compare(inner)
        self.assertEqual((result.returncode, files), (1, ["c.txt", "d.txt"]))
        self.assertIn("leads out", result.stderr.decode())

    def test_texts_that_readout_wrote_are_left_aside(self):
        for command, name in (("compare", "out"), ("extract", "statements"), ("ingest", "documents"),
                              ("phrases", "phrases"), ("diff", "words")):
            run(command, self.a, self.b, "-q", "-o", self.folder / f"{name}.txt")
            self.assertGreater((self.folder / f"{name}.txt").stat().st_size, 50, name)
        result, files = self.compare(self.folder)
        self.assertEqual((result.returncode, files), (0, ["a.txt", "b.txt"]), result.stderr)
        self.assertIn("statements.txt", result.stderr.decode())

    def test_who_quotes_a_report_is_an_account(self):
        quoting = self.write("q.txt", 'The file began with "schema":"readout/comparison/1".\n\n' + ENGLISH_A)
        self.assertEqual(run("extract", quoting).returncode, 0)

    def test_a_report_that_is_named_is_refused(self):
        run("compare", self.a, self.b, "-q", *(f"-o{self.folder}/r.{suffix}" for suffix in ("html", "json", "txt")))
        run("extract", self.a, "-o", self.folder / "e.json")
        for name in ("r.html", "r.json", "r.txt", "e.json"):
            self.assert_fails(run("extract", self.folder / name), 3, name, "readout wrote")
        result, files = self.compare(self.a, self.b, self.folder / "r.html")
        self.assertEqual((result.returncode, files), (1, ["a.txt", "b.txt"]))


class BadGold(ProgramTest):
    def test_malformed_json_names_line_and_column(self):
        gold = self.write("gold.json", '{\n  "event": {},\n  "sources": [ }\n')
        self.assert_fails(run("evaluate", gold), 3, "gold.json:3:16", "no valid JSON", "correct")

    def test_what_is_no_gold(self):
        for content, place, why in (("[]", "1:1", "no object"), ("{}", "1:1", "event"),
                                    ('{"event": {}}', "1:1", "sources"),
                                    ('{"event": {},\n"sources": 7}', "2:12", "no list"),
                                    ('{"event": {}, "sources": [{"id": "a"}]}', "1:27", "file"),
                                    ('{"event": {}, "sources": [],\n "statements": [{"id": "x", "source": "q"}]}',
                                     "2:39", '"q"'),
                                    ('{"event": {}, "sources": [], "statements": [], "points": [{"members": ["x"]}]}',
                                     "1:59", "no statement")):
            result = run("evaluate", self.write("gold.json", content))
            self.assert_fails(result, 3, f"gold.json:{place}:", "is no gold annotation", why)
        self.assert_fails(run("evaluate", self.a), 3, "a.txt:1:1")
        self.assert_fails(run("evaluate", self.folder / "none.json"), 3, "none.json")
        self.assert_fails(run("evaluate", self.folder), 3, "no gold")
        self.assert_fails(run("evaluate"), 2, "no gold file")


class BadManifests(ProgramTest):
    def test_malformed_json_names_line_and_column(self):
        manifest = self.write("event.json", '{\n  "title": "x",\n  "sources": [ { "file": "a.txt" ]\n}\n')
        self.assert_fails(run("compare", manifest), 3, "event.json:3:")

    def test_wrong_type_names_the_key(self):
        manifest = self.write("event.json", '{ "title": 5, "sources": [] }')
        self.assert_fails(run("compare", manifest), 3, "title")

    def test_no_sources(self):
        self.assert_fails(run("compare", self.write("event.json", '{ "sources": [] }')), 3, "sources")

    def test_a_pipe_is_no_event(self):
        os.mkfifo(self.folder / "event.json")
        self.assert_fails(run("compare", self.folder, timeout=20), 3, "event.json", "pipe")

    def test_a_pipe_among_the_sources_of_an_event(self):
        os.mkfifo(self.folder / "c.txt")
        self.write("event.json", json.dumps({"sources": [{"file": name} for name in ("a.txt", "b.txt", "c.txt")]}))
        result = run("compare", self.folder, timeout=20)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("c.txt", result.stderr.decode())

    def test_deep_nesting(self):
        self.assertEqual(run("compare", self.write("event.json", "[" * 100_000)).returncode, 3)


class BadOptions(ProgramTest):
    def test_unknown_option_with_the_nearest(self):
        self.assert_fails(run("compare", "--ouptut", "x", self.a, self.b), 2, "--ouptut", "--output")

    def test_an_option_far_from_all_gets_the_help(self):
        result = run("compare", "--bogus", self.a, self.b)
        self.assert_fails(result, 2, "--bogus", "readout compare --help")
        self.assertNotIn("did you mean", result.stderr.decode())

    def test_unknown_command_with_the_nearest(self):
        self.assert_fails(run("compair", self.a), 2, "compare")

    def test_a_kind_that_is_none(self):
        kinds = ("readout", "news report", "transcript", "joint statement", "bulletin")
        self.assert_fails(run("extract", "--kind", "poem", self.a), 2, '"poem"', *kinds)
        self.assert_fails(run("compare", self.a, self.b, "--set", "a.txt:kind=poem"), 2, '"poem"', *kinds)
        for kind in kinds:
            self.assertEqual(run("extract", "--kind", kind, self.a).returncode, 0)

    def test_names_of_the_parser_are_no_options(self):
        for option in ("--operands", "--short-help", "---h"):
            self.assert_fails(run("compare", option, self.a, self.b), 2, option)
        self.assert_fails(run("compare", f"--operands={self.a}", self.b), 2, "operands")

    def test_an_option_in_front_of_the_command(self):
        plain = run("extract", self.a, "--color", "always")
        self.assertIn(b"\x1b", plain.stdout)
        for before in (("--color", "always"), ("--color=always",), ("-q", "--color", "always")):
            self.assertEqual(run(*before, "extract", self.a).stdout, plain.stdout)
        self.assert_fails(run("--colour", "never", "compare", self.a, self.b), 2, "--colour", "readout COMMAND")
        self.assert_fails(run("--output", "x.html", "compare", self.a, self.b), 2, "--output", "readout COMMAND")
        self.assert_fails(run("--color"), 2, "--color")

    def test_a_format_that_the_command_lacks(self):
        for command, lacks, has in (("compare", "jsonl", "html"), ("extract", "html", "jsonl"), ("phrases", "jsonl", "csv")):
            result = run(command, "--format", lacks, self.a, self.b)
            self.assert_fails(result, 2, f'"{lacks}"', has)
            self.assertNotIn(f" {lacks},", result.stderr.decode())
            text = run(command, "--help").stdout.decode().split("--format FORMAT")[1].split("--")[0]
            self.assertNotRegex(text, rf"\b{lacks}\b")

    def test_unknown_choice(self):
        self.assert_fails(run("compare", "--color", "allways", self.a, self.b), 2, "always")

    def test_unknown_suffix(self):
        self.assert_fails(run("compare", self.a, self.b, "-o", self.folder / "x.xyz"), 2, "xyz", "html")

    def test_correction_of_no_source(self):
        self.assert_fails(run("compare", self.a, self.b, "--set", "c.txt:outlet=X"), 2, "c.txt")

    def test_a_date_that_is_none(self):
        for date in ("4.6.2032", "2032-06-31", "soon"):
            self.assert_fails(run("compare", self.a, self.b, "--date", date), 2, date)

    def test_threads_are_a_whole_number_where_they_count(self):
        for command in ("compare", "phrases", "evaluate"):
            for jobs in ("0", "many", "-1"):
                self.assert_fails(run(command, self.a, self.b, "--jobs", jobs), 2, "--jobs", jobs)
        for command in ("extract", "ingest", "diff"):
            self.assert_fails(run(command, self.a, self.b, "--jobs", "2"), 2, "--jobs")
            self.assertNotIn("--jobs", run(command, "--help").stdout.decode())

    def test_missing_value(self):
        self.assert_fails(run("compare", self.a, self.b, "--output"), 2, "output")


class BadOutputs(ProgramTest):
    def test_a_source_is_not_overwritten(self):
        before = self.a.read_bytes()
        self.assert_fails(run("compare", self.a, self.b, "-o", self.a), 2, "overwritten")
        self.assertEqual(self.a.read_bytes(), before)

    def test_a_device_is_written_through(self):
        fifo = self.folder / "pipe.json"
        os.mkfifo(fifo)
        with subprocess.Popen([READOUT, "compare", str(self.a), str(self.b), "-q", "-o", str(fifo)]) as writer:
            json.loads(fifo.read_text())
            self.assertEqual(writer.wait(60), 0)
        self.assertTrue(fifo.is_fifo())

    def test_the_mode_of_a_replaced_file_stays(self):
        report = self.write("r.json", "old")
        report.chmod(0o600)
        run("compare", self.a, self.b, "-o", report)
        self.assertEqual(report.stat().st_mode & 0o777, 0o600)

    def test_an_event_id_is_no_path(self):
        self.write("event.json", json.dumps({"id": "../escaped", "sources": [{"file": "a.txt"}, {"file": "b.txt"}]}))
        (self.folder / "out").mkdir()
        run("compare", self.folder / "event.json", "-q", "-o", f"{self.folder}/out/")
        self.assertEqual(len(list((self.folder / "out").iterdir())), 2)
        self.assertFalse((self.folder / "escaped.html").exists())

    def test_no_colour_in_a_file(self):
        run("compare", self.a, self.b, "-o", self.folder / "r.txt", "--color", "always")
        self.assertNotIn("\x1b", (self.folder / "r.txt").read_text())

    def test_no_folder_is_made(self):
        for output in ("none/x.html", "none/deeper/x.json", "none/"):
            folder = self.folder / output if output.endswith("/") else (self.folder / output).parent
            for command in ("compare", "diff"):
                result = run(command, self.a, self.b, "-o", f"{self.folder}/{output}")
                self.assert_fails(result, 5, str(folder), "does not exist", "mkdir -p")
            self.assertFalse((self.folder / "none").exists())
        (self.folder / "none").mkdir()
        self.assertEqual(run("compare", self.a, self.b, "-o", f"{self.folder}/none/").returncode, 0)
        self.assertEqual(run("compare", self.a, self.b, "-o", "x.html", cwd=self.folder).returncode, 0)

    def test_a_file_stands_where_a_folder_is_needed(self):
        self.assert_fails(run("compare", self.a, self.b, "-o", self.a / "out.json"), 5, "a.txt")

    def test_a_folder_stands_where_the_file_should_be(self):
        (self.folder / "out.json").mkdir()
        result = run("compare", self.a, self.b, "-o", str(self.folder / "out.json"), "--format", "json")
        self.assertEqual(result.returncode, 0)  # a folder takes the comparison's name
        self.assertTrue((self.folder / "out.json/comparison.json").exists())

    @unittest.skipIf(not os.path.exists("/dev/full"), "no /dev/full")
    def test_full_disk_on_standard_output(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([READOUT, "compare", str(self.a), str(self.b), "-o", "-", "--format", "json"],
                                    stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 5)
        self.assertIn(b"standard output", result.stderr)

    def test_closed_pipe(self):
        reader, writer = os.pipe()
        os.close(reader)
        result = subprocess.run([READOUT, "compare", str(self.a), str(self.b), "-o", "-", "--format", "json"],
                                stdout=writer, stderr=subprocess.PIPE, check=False)
        os.close(writer)
        self.assertEqual(result.returncode, 5)
        self.assertIn(b"closed by its reader", result.stderr)


if __name__ == "__main__":
    unittest.main()
