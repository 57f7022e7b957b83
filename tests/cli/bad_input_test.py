"""What people get wrong, each with its exit code and its one-line message."""
import json
import os
import subprocess
import unittest

from program import ENGLISH_A, READOUT, ProgramTest, run


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
        self.assertIn(result.returncode, (0, 1))
        self.assertIn("bad.txt", result.stderr.decode() + result.stdout.decode())

    def test_unsupported_language(self):
        greek = self.write("el.txt", "Ο πρόεδρος δήλωσε σήμερα ότι οι δύο χώρες θα συνεργαστούν στενά. " * 8)
        result = run("compare", self.a, self.b, greek)
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertIn("language", result.stderr.decode())

    def test_one_source_only(self):
        self.assert_fails(run("compare", self.a), 4, "1 source")

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


class BadManifests(ProgramTest):
    def test_malformed_json_names_line_and_column(self):
        manifest = self.write("event.json", '{\n  "title": "x",\n  "sources": [ { "file": "a.txt" ]\n}\n')
        self.assert_fails(run("compare", manifest), 3, "event.json:3:")

    def test_wrong_type_names_the_key(self):
        manifest = self.write("event.json", '{ "title": 5, "sources": [] }')
        self.assert_fails(run("compare", manifest), 3, "title")

    def test_no_sources(self):
        self.assertIn(run("compare", self.write("event.json", '{ "sources": [] }')).returncode, (3, 4))

    def test_deep_nesting(self):
        self.assertEqual(run("compare", self.write("event.json", "[" * 100_000)).returncode, 3)


class BadOptions(ProgramTest):
    def test_unknown_option_with_the_nearest(self):
        self.assert_fails(run("compare", "--ouptut", "x", self.a, self.b), 2, "--ouptut", "--output")

    def test_unknown_command_with_the_nearest(self):
        self.assert_fails(run("compair", self.a), 2, "compare")

    def test_unknown_choice(self):
        self.assert_fails(run("compare", "--color", "allways", self.a, self.b), 2, "always")

    def test_unknown_suffix(self):
        self.assert_fails(run("compare", self.a, self.b, "-o", self.folder / "x.xyz"), 2, "xyz", "html")

    def test_correction_of_no_source(self):
        self.assert_fails(run("compare", self.a, self.b, "--set", "c.txt:outlet=X"), 2, "c.txt")

    def test_a_date_that_is_none(self):
        for date in ("4.6.2032", "2032-06-31", "soon"):
            self.assert_fails(run("compare", self.a, self.b, "--date", date), 2, date)

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
