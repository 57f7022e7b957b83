"""`extract` and `ingest` as filters: one JSON document a line in, one result a line out, in order."""
import json
import subprocess
import unittest

from program import ENGLISH_A, ENGLISH_B, READOUT, ProgramTest, run


def lines(result):
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


class Filters(ProgramTest):
    def test_order_and_ids_are_kept(self):
        records = [{"id": "one", "text": ENGLISH_A}, {"id": 2, "text": ENGLISH_B}, {"id": None, "text": ENGLISH_A}]
        stdin = "".join(json.dumps(record) + "\n" for record in records).encode()
        for command in ("extract", "ingest"):
            result = run(command, "--format", "jsonl", "-", stdin=stdin)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual([line["id"] for line in lines(result)], ["one", 2, None])

    def test_statements_come_out(self):
        result = run("extract", "--format", "jsonl", "-", stdin=json.dumps({"id": 1, "text": ENGLISH_A}).encode())
        (line,) = lines(result)
        self.assertGreaterEqual(len(line["statements"]), 2)
        for statement in line["statements"]:
            text = line["document"]["text"]
            self.assertEqual(text[statement["start"]:statement["end"]], statement["text"])

    def test_a_bad_line_gives_an_error_record(self):
        stdin = b'{"id": 1, "text": "He said that this was good news for both."}\nnot json\n[1]\n{"id": 4}\n' + \
            b"[" * 100_000 + b"\n" + b'{"id": 6, "text": "She said it was late."}\n'
        result = run("extract", "--format", "jsonl", "-", "--language", "en", stdin=stdin)
        self.assertEqual(result.returncode, 1)
        answers = lines(result)
        self.assertEqual(len(answers), 6)
        self.assertEqual(["error" in answer for answer in answers], [False, True, True, True, True, False])
        self.assertEqual(answers[1]["error"]["line"], 2)
        self.assertEqual(answers[3]["id"], 4)

    def test_an_id_passes_through_as_written(self):
        ids = ("123456789012345678901234567890", "1.10", "-0", '{"b": 1e30, "a": [18446744073709551616, "x,}"]}',
               '"\\u0041 \\"id\\": 7"')
        stdin = "".join('{"text": "She said: \\"no\\".", "note": {"id": 1}, "id": %s}\n' % id for id in ids).encode()
        result = run("ingest", "--format", "jsonl", "-", stdin=stdin)
        self.assertEqual(result.returncode, 0, result.stdout)
        for line, id in zip(result.stdout.decode().splitlines(), ids, strict=True):
            self.assertTrue(line.startswith('{"id":%s,' % id), line[:120])

    def test_messages_are_whole_and_name_the_place(self):
        stdin = ('\n \r\n{"id": 10000000000000000000001}\n\n{"id": ]}\n  7\n{"title": "Орла", "text": 5}\n{"text": " "}\n'
                 '{"text": "x", "kind": "poem"}\n{"text": \n' + "[" * 100 + '\n{"n": 1e999}\n').encode()
        result = run("extract", "--format", "jsonl", "-", stdin=stdin)
        self.assertTrue(result.stdout.startswith(b'{"id":10000000000000000000001,'), result.stdout)
        expected = (("line 3: ", '"html"'), ("line 5, column 8: not JSON: ", "]"), ("line 6, column 3: not a JSON object", "text"),
                    ("line 7, column 27: ", '"text" is no string'), ("line 8: ", "no text"),
                    ("line 9, column 23: ", '"poem"'), ("line 10, column 10: not JSON: ", "end of input"),
                    ("line 11: ", "nested deeper"), ("line 12: not JSON: ", "1e999"))
        for answer, (start, word) in zip(lines(result), expected, strict=True):
            message = answer["error"]["message"]
            self.assertEqual(message[:len(start)], start)
            self.assertIn(word, message)
            self.assertEqual(answer["error"]["line"], int(start.split(" ")[1].strip(",:")))

    def test_blank_lines_are_no_documents_and_keep_their_numbers(self):
        document = json.dumps({"text": ENGLISH_A}).encode()
        for command in ("extract", "ingest"):
            result = run(command, "--format", "jsonl", "-", "--strict", stdin=b"\n\n" + document + b"\n\r\n \t\n" + document + b"\n\n")
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual([line["document"]["file"] for line in lines(result)], ["line 3", "line 6"])
            nothing = run(command, "--format", "jsonl", "-", stdin=b"\n\n")
            self.assertEqual((nothing.returncode, nothing.stdout), (0, b""))

    def both_ways(self, text, *options):
        """The same document as a file and through the filter: exit codes, and the filter's answer."""
        file = run("extract", self.write("c.txt", text), "--format", "json", *options)
        stdin = json.dumps({"id": 1, "text": text}).encode()
        stream = run("extract", "--format", "jsonl", "-", *options, stdin=stdin)
        (answer,) = lines(stream)
        return file, stream, answer

    def test_a_long_text_is_cut_as_a_file_is(self):
        long = ENGLISH_A + "\n".join(f"She said that chapter {number} of the treaty was ready.\n" for number in range(45_000))
        file, stream, answer = self.both_ways(long)
        self.assertEqual((file.returncode, stream.returncode), (1, 1))
        self.assertIn("2 MiB", stream.stderr.decode())
        self.assertLessEqual(len(answer["document"]["text"].encode()), 2 << 20)
        self.assertEqual([warning["code"] for warning in answer["warnings"]], ["text-cut"])
        ingested = run("ingest", "--format", "jsonl", "-", stdin=json.dumps({"text": long}).encode())
        self.assertEqual(ingested.returncode, 0)  # nothing is analysed, nothing cut: as with a file

    def test_a_language_that_is_not_read_is_a_loss_as_with_a_file(self):
        greek = "Ο πρόεδρος δήλωσε σήμερα ότι οι δύο χώρες θα συνεργαστούν στενά. " * 8
        file, stream, answer = self.both_ways(greek)
        self.assertEqual((file.returncode, stream.returncode), (1, 1))
        self.assertTrue(any(warning["input_lost"] for warning in answer["warnings"]))
        self.assertIn("line 1", stream.stderr.decode())

    def test_strict_makes_a_loss_an_error(self):
        greek = "Ο πρόεδρος δήλωσε σήμερα ότι οι δύο χώρες θα συνεργαστούν στενά. " * 8
        file, stream, answer = self.both_ways(greek, "--strict")
        self.assertEqual((file.returncode, stream.returncode), (3, 3))
        self.assertEqual(answer["error"]["line"], 1)
        self.assertIn("--strict", stream.stderr.decode())
        self.assertEqual(run("extract", "--format", "jsonl", "-", "--strict", stdin=b"no json\n").returncode, 3)
        good = json.dumps({"text": ENGLISH_A}).encode()
        self.assertEqual(run("extract", "--format", "jsonl", "-", "--strict", stdin=good).returncode, 0)

    def test_a_value_of_the_wrong_kind_gives_an_error_record(self):
        for key, value in (("language", 5), ("outlet", ["x"]), ("published", 20240101), ("date", 1), ("title", {}),
                           ("url", True), ("kind", 7), ("kind", "nonsense"), ("text", 5)):
            record = {"id": 1, "text": ENGLISH_A, key: value}
            result = run("extract", "--format", "jsonl", "-", stdin=json.dumps(record).encode())
            (answer,) = lines(result)
            self.assertEqual((result.returncode, answer["id"]), (1, 1), record)
            self.assertIn(f'"{key}"', answer["error"]["message"])
        record = {"text": ENGLISH_A, "kind": "bulletin", "language": None, "outlet": None, "note": 5}
        result = run("extract", "--format", "jsonl", "-", stdin=json.dumps(record).encode())
        self.assertEqual((result.returncode, lines(result)[0]["document"]["kind"]), (0, "bulletin"))

    def test_standard_input_is_called_so(self):
        for options, outlet in ((), "standard input"), (("--outlet", "Orla Courier"), "Orla Courier"):
            result = run("ingest", "-", "--format", "json", *options, stdin=ENGLISH_A.encode())
            self.assertEqual(json.loads(result.stdout)[0]["outlet"], outlet)
        self.assertTrue(run("extract", "-", stdin=ENGLISH_A.encode()).stdout.startswith(b"standard input"))

    def test_no_outlet_is_invented(self):
        stdin = "".join(json.dumps(record) + "\n" for record in (
            {"text": ENGLISH_A}, {"text": ENGLISH_A, "outlet": "Orla Courier"})).encode()
        for command in ("extract", "ingest"):
            documents = [line["document"] for line in lines(run(command, "--format", "jsonl", "-", stdin=stdin))]
            self.assertEqual([document["outlet"] for document in documents], ["", "Orla Courier"])
            self.assertEqual([document["file"] for document in documents], ["line 1", "line 2"])

    def test_an_id_whose_key_is_written_with_an_escape(self):
        result = run("ingest", "--format", "jsonl", "-", stdin=b'{"\\u0069d": 7, "text": "She said it was late."}\n')
        self.assertEqual((result.returncode, lines(result)[0]["id"]), (0, 7))

    def test_a_stream_is_not_mixed_with_files(self):
        for command in ("extract", "ingest"):
            result = run(command, "--format", "jsonl", "-", self.a, stdin=b'{"text": "x"}\n')
            self.assert_fails(result, 2, "mixed with files", "alone")
        self.assertEqual(run("extract", "-", self.a, stdin=ENGLISH_B.encode()).returncode, 0)

    def test_each_result_comes_before_the_next_line_is_read(self):
        with subprocess.Popen([READOUT, "extract", "--format", "jsonl", "-"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE) as worker:
            for number in range(3):
                worker.stdin.write(json.dumps({"id": number, "text": ENGLISH_A}).encode() + b"\n")
                worker.stdin.flush()
                self.assertEqual(json.loads(worker.stdout.readline())["id"], number)
            worker.stdin.close()
            self.assertEqual(worker.wait(30), 0)

    def test_broken_bytes_do_not_kill_it(self):
        result = run("extract", "--format", "jsonl", "-", stdin=b'{"id": 1, "text": "\xff\xfe"}\n\x00\x01\n')
        self.assertEqual(len(result.stdout.splitlines()), 2)
        for line in result.stdout.splitlines():
            json.loads(line)


if __name__ == "__main__":
    unittest.main()
