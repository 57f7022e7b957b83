"""PDF files through the program: what becomes of lines and columns, and what ends a bomb."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from formats import FormatTest
from office_files import pack
from pdf_files import column, many_objects, nested_forms, nested_pages, packed_spaces, pages, pdf, show, stream
from program import run
from snapshot import Server, chromium, print_page

# Full lines of a column of some 410 points, and the last one of a paragraph.
TALKS = ("President Ilda Maren met Premier Tomas Reyk at Lake Orla on Wednesday and spoke of",
         "the grain corridor, which the two countries closed in the spring of last year after a long",
         "quarrel about its northern locks.")
LOCKS = ("Both delegations said afterwards that the corridor would be opened in the first week of",
         "May and that four new locks were to be built at the northern end of the lake before the",
         "winter comes.")
TALKS_TEXT, LOCKS_TEXT = " ".join(TALKS), " ".join(LOCKS)


class Openings(FormatTest):
    def test_lines_before_the_mark_and_no_suffix(self):
        whole = pages([column(TALKS + LOCKS)])
        self.assertEqual(self.texts("download", b"X-Sent: by a server\r\n\n" + whole), [TALKS_TEXT, LOCKS_TEXT])

    def test_a_text_that_speaks_of_the_mark(self):
        text = "A file that begins as\n%PDF-1.4\n1 0 obj does\n\nis a PDF, said Maren at Lake Orla on Wednesday.\n"
        for name in ("about.txt", "about"):
            self.assertIn("is a PDF, said Maren", " ".join(self.texts(name, text)))

    def test_a_mail_that_holds_one_is_a_mail(self):
        head = (b"From: Kestrian News Agency <news@kna.example>\nSubject: Talks\nMessage-ID: <1@kna.example>\nMIME-Version: 1.0\n"
                b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nReyk told reporters on the terrace that the "
                b"corridor would open in May.\n--b\nContent-Type: application/pdf; name=x.pdf\nContent-Disposition: attachment; "
                b"filename=x.pdf\nContent-Transfer-Encoding: 8bit\n\n")
        for name in ("mail.eml", "mail"):
            result = run("ingest", self.write(name, head + pages([column(TALKS)]) + b"\n--b--\n"), "--format", "json")
            self.assertIn("on the terrace", json.loads(result.stdout)[0]["text"])


class Printed(FormatTest):
    @unittest.skipIf(chromium() is None, "NO CHROMIUM: a page printed by a real browser is not read")
    def test_a_page_that_chromium_prints(self):
        names = ("Home", "World", "Politics", "Economy", "Sport", "Sign in", "Subscribe")
        menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in names)
        spoken = "".join(f"<p>{' '.join(TALKS)} It was their meeting number {i} at the lake, and the locks were on the table again.</p>"
                         for i in range(30))
        site = self.folder / "site"
        site.mkdir()
        (site / "orla.html").write_text(
            f"<html><head><title>Maren and Reyk speak of the corridor | Orla Courier</title></head><body><ul>{menu}</ul>"
            f"<h1>Maren and Reyk speak of the corridor</h1><p>12 March 2031</p>{spoken}<ul>{menu}</ul></body></html>")
        with Server(site) as address:
            printed = print_page(f"{address}/orla.html")
            document = self.document("printed.pdf", printed)
            self.assertEqual(document["url"], f"{address}/orla.html")
        self.assertEqual((document["title"], document["published"]), ("Maren and Reyk speak of the corridor", "2031-03-12"))
        self.assertEqual(len(document["blocks"]), 31)
        reasons = {block["reason"] for block in document["left_out"]}
        self.assertLessEqual({"page-header", "page-footer", "page-number", "date"}, reasons)

    @unittest.skipIf(chromium() is None, "NO CHROMIUM: a page printed on one sheet is not read")
    def test_a_page_on_one_sheet(self):
        site = self.folder / "site"
        site.mkdir()
        talks = "".join(f"<p>{' '.join(lines)}</p>" for lines in (TALKS, LOCKS))
        (site / "orla.html").write_text("<html><head><title>Maren and Reyk speak of the corridor</title></head>"
                                        f"<body><h1>Maren and Reyk speak of the corridor</h1>{talks}</body></html>")
        with Server(site) as address:
            document = self.document("printed.pdf", print_page(f"{address}/orla.html"))
            self.assertEqual(document["url"], f"{address}/orla.html")
        self.assertEqual(document["text"], f"Maren and Reyk speak of the corridor\n{TALKS_TEXT}\n{LOCKS_TEXT}")


class Paragraphs(FormatTest):
    def test_a_line_with_room_for_the_next_word_ends_one(self):
        self.assertEqual(self.texts("x.pdf", pages([column(TALKS + LOCKS)])), [TALKS_TEXT, LOCKS_TEXT])

    def test_an_indent_begins_one(self):
        full = ("quarrel about its northern locks, of which the oldest was built eighty years ago in Norland.",)
        body = column(("    " + TALKS[0][:80], TALKS[1], *full, "    " + LOCKS[0][:78], LOCKS[1], LOCKS[2]))
        self.assertEqual(len(self.texts("x.pdf", pages([body]))), 2)

    def test_a_gap_begins_one(self):
        full = ("quarrel about its northern locks, of which the oldest was built eighty years ago in Norland.",)
        body = column(TALKS[:2] + full) + column(LOCKS, top=100 + 3 * 14 + 8)
        self.assertEqual(self.texts("x.pdf", pages([body])), [" ".join(TALKS[:2] + full), LOCKS_TEXT])

    def test_letters_of_another_size_begin_one_and_larger_ones_are_headings(self):
        body = (show(72, 80, "Joint statement of the President of Varland", 20) + show(72, 104, "and the Premier of Kestria", 20)
                + column(TALKS, top=140) + show(72, 200, "The northern locks", 15) + column(LOCKS, top=230))
        self.assertEqual(self.blocks("x.pdf", pages([body])), [
            ("title", "Joint statement of the President of Varland and the Premier of Kestria"), ("paragraph", TALKS_TEXT),
            ("heading", "The northern locks"), ("paragraph", LOCKS_TEXT)])

    def test_bullets_are_items_and_their_lines_hang_below(self):
        body = column(TALKS) + "".join(
            show(84, 160 + 28 * i, "\u2022") + show(96, 160 + 28 * i, first) + show(96, 174 + 28 * i, second)
            for i, (first, second) in enumerate((("The first lock opens in May and will be kept open by day and by night", "all summer"),
                                                 ("The second lock opens in June", "or July"))))
        self.assertEqual(self.blocks("x.pdf", pages([body])), [
            ("paragraph", TALKS_TEXT),
            ("list_item", "The first lock opens in May and will be kept open by day and by night all summer"),
            ("list_item", "The second lock opens in June or July")])

    def test_a_numbered_paragraph_hangs_below_its_number(self):
        body = "".join(show(72, top, f"{number}.") + column(lines, left=96, top=top)
                       for number, top, lines in ((1, 100, TALKS), (2, 142, LOCKS)))
        self.assertEqual(self.texts("x.pdf", pages([body])), ["1. " + TALKS_TEXT, "2. " + LOCKS_TEXT])

    def test_columns_are_read_one_after_the_other(self):
        left = ("President Maren met Premier Reyk at", "the lake on Wednesday and spoke of", "the grain corridor, which the two")
        right = ("countries closed in the spring of last", "year after a quarrel about the locks,", "which are to be opened by May.")
        rows = "".join(column((a,), 72, 100 + 14 * i) + column((b,), 320, 100 + 14 * i)
                       for i, (a, b) in enumerate(zip(left * 3, right * 3)))
        expected = " ".join(left * 3 + right * 3)
        self.assertEqual(" ".join(self.texts("x.pdf", pages([rows]))), expected)

    def test_words_of_two_fonts_are_joined_as_they_stand(self):
        both = "BT 72 700 Td /F 12 Tf (They met ) Tj /B 12 Tf (Maren) Tj /F 12 Tf (, who agreed.) Tj ET"
        self.assertEqual(self.texts("x.pdf", pages([both])), ["They met Maren, who agreed."])


class LineEnds(FormatTest):
    def test_a_broken_word_is_made_whole(self):
        lines = ("The two countries promised each other at the end of the talks a closer and better coop-",
                 "eration on the lake.")
        self.assertEqual(self.texts("x.pdf", pages([column(lines)])), [" ".join(lines).replace("- ", "")])

    def test_a_compound_that_stands_elsewhere_keeps_its_hyphen(self):
        lines = ("The anti-piracy mission of the two countries is to go on, and at the lake a second anti-",
                 "piracy mission begins.")
        self.assertEqual(self.texts("x.pdf", pages([column(lines)])), [" ".join(lines).replace("- ", "-")])

    def test_a_hyphen_before_a_capital_or_a_number_stays(self):
        lines = ("The leaders of both of the countries spoke for two hours and a half of the old Varland-",
                 "Kestria border and of the years for which the pact between them will be in force, 2030-",
                 "2035.")
        self.assertEqual(self.texts("x.pdf", pages([column(lines)])), [" ".join(lines).replace("- ", "-")])


def printed(bodies, header="Office of the President of Varland", footer="Lake Road 1, Orla"):
    return pages([show(72, 40, header) + body + show(72, 780, footer) + show(300, 800, f"- {i} -")
                  for i, body in enumerate(bodies, 7)])


class Pages(FormatTest):
    def test_running_headers_and_numbers_are_left_out_with_a_reason(self):
        content = printed([column(TALKS), column(LOCKS), column(("They agreed on nothing else.",))])
        self.assertEqual(self.texts("x.pdf", content), [TALKS_TEXT, LOCKS_TEXT, "They agreed on nothing else."])
        self.assertEqual(self.left_out("x.pdf", content), [
            ("page-header", "Office of the President of Varland"), ("page-footer", "Lake Road 1, Orla"),
            ("page-number", "- 7 -"), ("page-number", "- 8 -"), ("page-number", "- 9 -")])

    def test_on_a_single_page_only_a_bare_number_goes(self):
        content = printed([column(TALKS)])
        self.assertEqual(self.left_out("x.pdf", content), [("page-number", "- 7 -")])
        self.assertIn("Office of the President of Varland", self.texts("x.pdf", content))

    def test_a_line_that_pages_begin_with_by_chance_stays(self):
        content = pages([column(TALKS), column(TALKS), column(TALKS)])
        self.assertEqual(self.texts("x.pdf", content), [TALKS_TEXT] * 3)

    def test_a_paragraph_goes_on_over_a_page_and_its_notes(self):
        note = show(72, 760, "1 The locks were built by Norland.", 8)
        bodies = [column(TALKS[:2], top=720) + note, column(TALKS[2:] + LOCKS), column(LOCKS)]
        self.assertEqual(self.texts("x.pdf", printed(bodies)),
                         [TALKS_TEXT, "1 The locks were built by Norland.", LOCKS_TEXT, LOCKS_TEXT])

    def test_a_sentence_that_ends_with_its_page_ends_a_paragraph(self):
        bodies = [column(TALKS), column(LOCKS)]
        self.assertEqual(self.texts("x.pdf", pages(bodies)), [TALKS_TEXT, LOCKS_TEXT])


class Titles(FormatTest):
    BODY = column(TALKS + LOCKS)

    def test_a_stated_title_is_believed_unless_it_is_a_file_name(self):
        self.assertEqual(self.document("x.pdf", pages([self.BODY], "Talks at Lake Orla"))["title"], "Talks at Lake Orla")
        for leftover in ("Microsoft Word - talks at the lake.doc", "untitled", "talks at the lake.pdf", "PR 17"):
            self.assertEqual(self.document("x.pdf", pages([self.BODY], leftover))["title"], "")

    def test_a_headline_beats_a_stated_title(self):
        headed = show(72, 60, "Maren and Reyk meet at the lake", 18) + self.BODY
        self.assertEqual(self.document("x.pdf", pages([headed], "Form for press releases"))["title"], "Maren and Reyk meet at the lake")


class Unreadable(FormatTest):
    def test_a_scan(self):
        self.assert_lost("scan.pdf", pages(["0 0 m 100 100 l S"] * 2), "holds no text", "OCR")

    def test_one_under_a_password(self):
        lock = " /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> /ID [<00> <00>]"
        self.assert_lost("x.pdf", pages([column(TALKS)], trailer=lock), "password")

    def test_damage(self):
        self.assert_lost("x.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 9, "x.pdf", "damaged PDF")

    def test_one_that_lacks_its_end_is_read_as_far_as_it_goes(self):
        content = pages([column(TALKS), column(LOCKS)])
        self.assertEqual(self.texts("x.pdf", content[:content.rindex(b"startxref")]), [TALKS_TEXT, LOCKS_TEXT])

    def test_without_poppler_the_package_is_named(self):
        environment = {**os.environ, "PATH": str(self.folder)}
        self.assert_lost("x.pdf", pages([column(TALKS)]), "pdftotext", "poppler-utils", env=environment)

    def test_one_among_others_costs_itself_alone(self):
        content = pack({"a.pdf": pages([column(TALKS)]), "b.pdf": pages([""]), "c.pdf": pages([column(LOCKS)])})
        result = run("ingest", self.write("all.zip", content), "--format", "json")
        self.assertEqual(result.returncode, 1)
        self.assertEqual([document["text"] for document in json.loads(result.stdout)], [TALKS_TEXT, LOCKS_TEXT])
        self.assertIn("b.pdf", result.stderr.decode())


class Bombs(FormatTest):
    def test_forms_within_forms(self):
        self.assert_ends_soon("x.pdf", nested_forms(10, 10, ""))
        self.assert_ends_soon("x.pdf", nested_forms(10, 10, show(72, 100, "Maren met Reyk.")))

    def test_a_page_of_very_many_words(self):
        words = "".join(show(i * 7 % 590, i * 11 % 830, f"w{i}", 1) for i in range(300))
        self.assert_ends_soon("x.pdf", nested_forms(6, 10, words))

    def test_pages_within_pages(self):
        for levels in (4, 10):
            self.assert_ends_soon("x.pdf", nested_pages(levels, 10))

    def test_a_gibibyte_of_spaces_packed_twice(self):
        self.assert_ends_soon("x.pdf", packed_spaces(1 << 30))

    def test_a_stream_of_objects(self):
        self.assert_ends_soon("x.pdf", many_objects(300_000))


def find_chromium():
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Printed(FormatTest):
    """Pages that a browser prints, with its own headers, footers and fonts."""

    def setUp(self):
        super().setUp()
        if find_chromium() is None:
            print("\nSKIPPED: no Chromium, so no page was printed by a real browser", file=sys.stderr)
            self.skipTest("no Chromium")

    def print_page(self, html, margins=True):
        page = self.write("page.html", '<!doctype html><meta charset="utf-8">' + html)
        out = self.folder / "page.pdf"
        subprocess.run([find_chromium(), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={self.folder / 'profile'}",
                        *(() if margins else ("--no-pdf-header-footer",)), f"--print-to-pdf={out}", page.as_uri()],
                       check=True, capture_output=True, timeout=300)
        return pathlib.Path(out).read_bytes()

    def test_two_columns_with_margins_over_pages(self):
        sentences = [f"In paragraph {i} President Ilda Maren said that lock {i} of the corridor would be opened to all ships of Norland "
                     f"before the end of the month, and Premier Tomas Reyk thanked her for paragraph {i}." for i in range(1, 61)]
        html = ('<html lang="en"><title>Statement on the corridor</title><style>@page{size:A4;margin:20mm}body{font:12pt serif;'
                "text-align:justify}.c{columns:2}p{margin:0;text-indent:2em}</style>"
                "<h1>Statement of Varland and Kestria on the corridor</h1><div class=c>"
                + "".join(f"<p>{sentence}</p>" for sentence in sentences) + "</div>")
        document = self.document("x.pdf", self.print_page(html))
        texts = document["text"].split("\n")
        self.assertEqual(texts[0], "Statement of Varland and Kestria on the corridor")
        self.assertEqual(texts[1:], sentences)
        self.assertEqual({block["reason"] for block in document["left_out"]}, {"page-header", "page-footer", "page-number"})

    def test_russian_with_hyphens(self):
        text = ("Президент Ильда Марен встретилась с вице-премьером Томасом Рейком на озере Орла; стороны подтвердили неизменную "
                "приверженность договорённостям о зерновом коридоре и обеспечении судоходства по северным шлюзам.")
        broken = re.sub(r"(?<=\w\w)(\w)(?=\w\w)", "\u00ad\\1", text)
        html = ('<html lang="ru"><style>@page{size:A6;margin:15mm}body{font:12pt serif;text-align:justify}p{margin:0 0 8pt}</style>'
                f"<p>{broken}</p><p>Вице-премьер Рейк согласился.</p>")
        self.assertEqual(self.texts("x.pdf", self.print_page(html, margins=False)), [text, "Вице-премьер Рейк согласился."])

    def test_chinese(self):
        first = ("瓦兰总统马伦星期三在奥拉湖会见凯斯特里亚总理赖克，双方就粮食走廊、北部船闸和边境贸易等问题深入交换意见，"
                 "一致同意在五月前恢复全部运输，并在今后三年内新建四座船闸。")
        second = "赖克说，凯方愿同瓦方一道，落实两国领导人达成的重要共识，推动两国关系不断取得新成果。"
        html = ('<html lang="zh-CN"><style>@page{size:A5;margin:20mm}body{font:12pt serif;text-align:justify}p{margin:0;text-indent:2em}'
                f"h1{{font-size:20pt}}</style><h1>两国领导人在奥拉湖会晤</h1><p>{first}</p><p>{second}</p>")
        self.assertEqual(self.blocks("x.pdf", self.print_page(html, margins=False)),
                         [("title", "两国领导人在奥拉湖会晤"), ("paragraph", first), ("paragraph", second)])


if __name__ == "__main__":
    unittest.main()
