"""Archives from outside: what is in them is read, and what bombs is named, within 3 s and 256 MB."""
import gzip
import io
import json
import os
import struct
import subprocess
import sys
import unittest
import unittest.mock
import zipfile
import zlib

from program import ENGLISH_A, ENGLISH_B, READOUT, ProgramTest, run

SANITIZED = b"__asan_init" in open(READOUT, "rb").read()
MOST_SECONDS = 3
MOST_KILOBYTES = 256 * 1024


def zip_of(entries, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


class Archives(ProgramTest):
    def documents(self, path, *options):
        result = run("ingest", path, "--format", "json", *options)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        return json.loads(result.stdout), result

    def test_a_zip_is_read_in_its_order(self):
        path = self.write("pages.zip", zip_of([("b/two.txt", ENGLISH_B), ("one.html", f"<p>{ENGLISH_A}</p>")]))
        documents, result = self.documents(path)
        self.assertEqual([d["file"] for d in documents], [f"{path}/b/two.txt", f"{path}/one.html"])
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stderr, b"")

    def test_a_zip_is_compared_like_its_files(self):
        path = self.write("pages.zip", zip_of([("a.txt", ENGLISH_A), ("b.txt", ENGLISH_B)]))
        result = run("compare", path, "--format", "json", "--encoder", "none")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len(json.loads(result.stdout)["sources"]), 2)

    def test_what_is_no_account_is_left_aside_and_counted(self):
        path = self.write("saved.zip", zip_of([("page.txt", ENGLISH_A), ("README.md", "about"), ("p_files/x.css", "a{}"),
                                               ("p_files/y.png", b"\x89PNG"), ("__MACOSX/._page.txt", b"\0\5")]))
        documents, result = self.documents(path)
        self.assertEqual(len(documents), 1)
        self.assertEqual(result.returncode, 0)
        self.assertIn("3 files", result.stderr.decode())

    def test_frames_of_a_saved_page_are_none(self):
        frame = f"<p>{ENGLISH_B}</p>"
        path = self.write("saved.zip", zip_of([("d/talks.htm", f"<p>{ENGLISH_A}</p>"), ("d/talks_files/frame.html", frame),
                                               ("other_files/own.html", frame)]))
        documents, result = self.documents(path)
        self.assertEqual([d["file"] for d in documents], [f"{path}/d/talks.htm", f"{path}/other_files/own.html"])
        self.assertIn("d/talks_files/frame.html", result.stderr.decode())

    def test_names_in_any_script_are_names(self):
        path = self.write("names.zip", zip_of([("отчёт.txt", ENGLISH_A), ("会谈/报道.txt", ENGLISH_B)]))
        documents, result = self.documents(path)
        self.assertEqual([d["file"] for d in documents], [f"{path}/отчёт.txt", f"{path}/会谈/报道.txt"])
        self.assertEqual(result.stderr, b"")

    def test_a_name_in_an_old_charset_loses_no_text(self):
        plain = zip_of([("aaaaa.txt", ENGLISH_A)]).replace(b"aaaaa", "отчет".encode("cp866"))
        documents, _ = self.documents(self.write("old.zip", plain))
        self.assertEqual(len(documents), 1)

    def test_a_dot_is_no_hidden_folder_and_a_hidden_one_is_named(self):
        path = self.write("dots.zip", zip_of([("./a.txt", ENGLISH_A), (".drafts/b.txt", ENGLISH_B)]))
        documents, result = self.documents(path)
        self.assertEqual(len(documents), 1)
        self.assertIn(".drafts/b.txt", result.stderr.decode())

    def test_one_text_under_two_outlets_is_two_accounts(self):
        records = "".join(json.dumps({"text": ENGLISH_A, "outlet": outlet}) + "\n" for outlet in ("A", "B", "B"))
        documents, result = self.documents(self.write("copy.jsonl", records))
        self.assertEqual([d["outlet"] for d in documents], ["A", "B"])
        self.assertIn("is the same file as", result.stderr.decode())

    def test_one_bad_entry_costs_itself(self):
        path = self.write("pages.zip", zip_of([("a.txt", ENGLISH_A), ("empty.txt", ""), ("b.txt", ENGLISH_B)]))
        documents, result = self.documents(path)
        self.assertEqual(len(documents), 2)
        self.assertEqual(result.returncode, 1)
        self.assertIn("pages.zip/empty.txt", result.stderr.decode())

    def test_a_cut_zip_names_itself(self):
        whole = zip_of([("a.txt", ENGLISH_A * 50), ("b.txt", os.urandom(5000).hex())], zipfile.ZIP_STORED)
        for size in range(0, len(whole), 997):
            result = run("ingest", self.write("cut.zip", whole[:size]))
            self.assertIn(result.returncode, (1, 3), size)
            self.assertIn("cut.zip", result.stderr.decode())

    def test_records_and_feeds_count_and_other_data_does_not(self):
        feed = ('<?xml version="1.0"?><rss version="2.0"><channel><title>Orla</title><item><title>Talks</title>'
                f'<description>{ENGLISH_B}</description></item></channel></rss>')
        files = [("recs.json", json.dumps([{"text": ENGLISH_A}])), ("feed.xml", feed), ("package.json", '{"name": "x"}'), ("map.xml", "<urlset/>")]
        documents, result = self.documents(self.write("data.zip", zip_of(files)))
        self.assertEqual(len(documents), 2)
        self.assertIn("2 files left aside as no accounts: package.json, map.xml", result.stderr.decode())
        folder = self.folder / "data"
        folder.mkdir()
        for name, content in files:
            (folder / name).write_text(content)
        documents, result = self.documents(folder)
        self.assertEqual(len(documents), 2)
        self.assertIn("map.xml, package.json", result.stderr.decode())

    @unittest.mock.patch("warnings.warn")
    def test_two_files_of_one_name_are_two(self, _):
        path = self.write("two.zip", zip_of([("a.txt", ENGLISH_A), ("a.txt", ENGLISH_B)]))
        documents, _ = self.documents(path, "--set", "two.zip/a.txt#2:title=Second")
        self.assertEqual([(d["file"].rsplit("/", 1)[1], d["title"] == "Second") for d in documents], [("a.txt", False), ("a.txt#2", True)])

    def test_an_archive_of_the_old_kind_is_named(self):
        arc = b"filedesc://x.arc 0.0.0.0 20310312000000 text/plain 76\n1 0 Archive\nURL IP-address Archive-date\n\n"
        for name, content in (("x.arc", arc), ("x.arc.gz", gzip.compress(arc))):
            self.assert_fails(run("ingest", self.write(name, content)), 3, "ARC", "WARC")

    def test_what_is_no_account_is_no_entry(self):
        objects = [(f".git/objects/{i}", "x") for i in range(1200)] + [(f"pictures/{i}.png", "x") for i in range(1200)]
        documents, result = self.documents(self.write("git.zip", zip_of([*objects, ("a.txt", ENGLISH_A), ("sub/__MACOSX/._a.txt", "x")])))
        self.assertEqual(len(documents), 1)
        self.assertEqual(result.returncode, 0)
        self.assertIn("holds 2400 files left aside as no accounts: .git/objects/0, .git/objects/1, .git/objects/2, ...", result.stderr.decode())

    def test_an_entry_that_cannot_be_unpacked_costs_itself(self):
        plain = bytearray(zip_of([("a.txt", ENGLISH_A), ("b.txt", ENGLISH_B)]))
        plain[6] |= 1  # encrypted, it says
        plain[plain.find(b"PK\x01\x02") + 8] |= 1
        documents, result = self.documents(self.write("half.zip", bytes(plain)))
        self.assertEqual([d["file"].rsplit("/", 1)[1] for d in documents], ["b.txt"])
        self.assertEqual(len(result.stderr.decode().splitlines()), 1)
        self.assertIn("half.zip/a.txt: cannot be unpacked", result.stderr.decode())

    def test_an_encrypted_entry_is_named(self):
        plain = bytearray(zip_of([("a.txt", ENGLISH_A)]))
        plain[6] |= 1
        plain[plain.find(b"PK\x01\x02") + 8] |= 1
        self.assert_fails(run("ingest", self.write("secret.zip", bytes(plain))), 3, "secret.zip")

    def test_gzip_is_undone_once(self):
        path = self.write("a.txt.gz", gzip.compress(ENGLISH_A.encode()) + gzip.compress(b"Reyk agreed.\n"))
        documents, _ = self.documents(path)
        self.assertTrue(documents[0]["text"].endswith("Reyk agreed."))
        twice = self.write("b.txt.gz.gz", gzip.compress(gzip.compress(ENGLISH_A.encode())))
        self.assert_fails(run("ingest", twice), 3, "within an archive")

    def test_a_zip_in_a_zip_is_named_and_the_rest_is_read(self):
        inner = zip_of([("a.txt", ENGLISH_A)])
        documents, result = self.documents(self.write("o.zip", zip_of([("in.zip", inner), ("b.txt", ENGLISH_B)])))
        self.assertEqual(len(documents), 1)
        self.assertIn("o.zip/in.zip: is an archive within an archive", result.stderr.decode())

    def test_standard_input_with_a_type(self):
        result = run("ingest", "-", "--type", "zip", "--format", "json", stdin=zip_of([("a.txt", ENGLISH_A)]))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len(json.loads(result.stdout)), 1)

    def test_entries_are_limited(self):
        path = self.write("many.zip", zip_of([(f"{i}.txt", f"Maren met Reyk on day {i}.\n") for i in range(1200)]))
        documents, result = self.documents(path)
        self.assertEqual(len(documents), 1000)
        self.assertEqual(result.returncode, 1)
        self.assertIn("more than 1000 texts", result.stderr.decode())


def overlapping_zip(count, kernel):
    """Entries that share one run of compressed bytes, each quoting the next one's header: after D. Fifield's zip bomb."""
    names = [b"%05d.txt" % i for i in range(count)]
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(kernel) + packer.flush()
    files, crc, body, size = [], zlib.crc32(kernel), packed, len(kernel)
    for name in reversed(names):
        header = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(body), size, len(name), 0) + name
        files.insert(0, (name, crc, len(body), size, header))
        quoted = b"\0" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF) + header
        kernel = header + kernel
        crc, size, body = zlib.crc32(kernel), len(kernel), quoted + body
    out, offsets = b"", []
    for i, (_, _, _, _, header) in enumerate(files):
        offsets.append(len(out))
        out += header
        if i + 1 < count:
            following = files[i + 1][4]
            out += b"\0" + struct.pack("<HH", len(following), len(following) ^ 0xFFFF)
    out += packed
    directory = b"".join(struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 0, c, b, s, len(n), 0, 0, 0, 0, 0, o) + n
                         for (n, c, b, s, _), o in zip(files, offsets))
    return out + directory + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), len(out), 0)


class Bombs(ProgramTest):
    def assert_contained(self, name, content, *words):
        """It ends with a message, in time and memory: of the program and of what it started."""
        path = self.write(name, content)
        probe = ("import resource,subprocess,sys; r=subprocess.run(sys.argv[1:],capture_output=True);"
                 "u=resource.getrusage(resource.RUSAGE_CHILDREN);"
                 "print(r.returncode,u.ru_maxrss,u.ru_utime+u.ru_stime,r.stderr.decode().replace(chr(10),' '))")
        out = subprocess.run([sys.executable, "-c", probe, READOUT, "ingest", str(path)],
                             capture_output=True, timeout=120, check=True)
        code, kilobytes, seconds, message = out.stdout.decode().split(" ", 3)
        self.assertIn(int(code), (1, 3), message)
        for word in words:
            self.assertIn(word, message)
        if not SANITIZED:
            self.assertLess(float(seconds), MOST_SECONDS, name)
            self.assertLess(int(kilobytes), MOST_KILOBYTES, name)

    def test_a_gigabyte_in_gzip(self):
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        run_of_spaces = b" " * (1 << 20)
        packed = b"".join(packer.compress(run_of_spaces) for _ in range(1024)) + packer.flush()
        self.assert_contained("bomb.txt.gz", packed, "unpacks to more than")

    def test_a_gigabyte_in_a_zip(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as entry:
            for _ in range(1024):
                entry.write(b" " * (1 << 20))
        self.assert_contained("bomb.zip", out.getvalue(), "unpacks to more than")

    def test_many_entries_of_much(self):
        entries = [(f"{i}.txt", b" " * (3 << 20)) for i in range(200)]
        self.assert_contained("many.zip", zip_of(entries), "unpacks to more than")

    def test_overlapping_entries(self):
        self.assert_contained("overlap.zip", overlapping_zip(500, b" " * (1 << 20)), "overlap.zip")

    def test_a_name_of_64_kib(self):
        self.assert_contained("name.zip", zip_of([("n" * 65000 + ".txt", "")]), "name.zip")


if __name__ == "__main__":
    unittest.main()
