"""Mail, pages saved by a browser, feeds and web archives, through the program: the text is that of the page itself."""
import base64
import gzip
import io
import json
import mailbox
import unittest
import zipfile
from email import policy
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from program import SAMPLE, ProgramTest, run
from snapshot import Server, chromium, save_page

PAGE = (SAMPLE / "kna.html").read_bytes()
ADDRESS = "https://kna.example/politics/2031/orla"
RUSSIAN = ("<html><head><title>Переговоры у озера Орла</title></head><body><article><h1>Переговоры у озера Орла</h1>"
           "<p>Президент Илда Марен и премьер-министр Томас Рейк провели переговоры у озера Орла.</p>"
           "<p>&quot;Наше сотрудничество не направлено против третьих стран&quot;, - сказала Марен журналистам.</p>"
           "<p>Стороны договорились открыть зерновой коридор не позднее первого мая.</p></article></body></html>")
FORWARDED = "Premier Reyk told reporters on the terrace that the corridor would open in May, as both sides had agreed."


class FormatsTest(ProgramTest):
    def ingest(self, file, *arguments, code=0):
        result = run("ingest", "--format", "json", *arguments, file)
        self.assertEqual(result.returncode, code, result.stderr.decode(errors="replace"))
        self.said = result.stderr.decode()
        return json.loads(result.stdout)

    def only(self, file, *arguments):
        documents = self.ingest(file, *arguments)
        self.assertEqual(len(documents), 1, [document["file"] for document in documents])
        return documents[0]

    def text_of_page(self, page=PAGE):
        result = run("ingest", "--format", "json", self.write("page.html", page))
        return json.loads(result.stdout)[0]["text"]


class SavedPages(FormatsTest):
    def mhtml(self, *parts, location=ADDRESS, sender="<Saved by Blink>", **head):
        message = MIMEMultipart("related", type="text/html")
        message["From"] = sender
        message["Snapshot-Content-Location"] = location
        message["Subject"] = "Talks at Lake Orla"
        message["Date"] = "Thu, 13 Mar 2031 07:05:00 GMT"
        for name, value in head.items():
            message[name] = value
        for part in parts:
            message.attach(part)
        return self.write("page.mhtml", message.as_bytes(policy=policy.SMTP))

    @staticmethod
    def part(text, location, subtype="html", charset="utf-8"):
        part = MIMEText(text, subtype, charset)
        part["Content-Location"] = location
        return part

    @unittest.skipIf(chromium() is None, "NO CHROMIUM: a page saved by a real browser is not read")
    def test_a_page_that_chromium_saves_has_the_text_of_the_page(self):
        site = self.folder / "site/2031"
        site.mkdir(parents=True)
        (site / "orla.html").write_bytes(PAGE)
        with Server(self.folder / "site") as address:
            saved = save_page(f"{address}/2031/orla.html")
            document = self.only(self.write("saved.mhtml", saved))
            self.assertEqual(document["url"], f"{address}/2031/orla.html")
        self.assertIn(b"Saved by Blink", saved)
        plain = self.only(self.write("page.html", PAGE))
        for key in ("text", "title", "outlet", "author", "published", "language", "kind"):
            self.assertEqual(document[key], plain[key], key)
        self.assertRegex(document["accessed"], r"^20\d\d-\d\d-\d\dT")
        self.assertEqual([block["kind"] for block in document["blocks"]], [block["kind"] for block in plain["blocks"]])

    @unittest.skipIf(chromium() is None, "NO CHROMIUM: a page in windows-1251 saved by a real browser is not read")
    def test_a_russian_page_in_an_old_charset_that_chromium_saves(self):
        page = RUSSIAN.replace("<head>", '<head><meta charset="windows-1251">').encode("windows-1251")
        (self.folder / "ru.html").write_bytes(page)
        with Server(self.folder) as address:
            document = self.only(self.write("saved.mhtml", save_page(f"{address}/ru.html")))
        self.assertEqual(document["text"], self.text_of_page(page))
        self.assertEqual(document["title"], "Переговоры у озера Орла")

    def test_the_page_is_taken_and_not_its_frames_and_styles(self):
        frame = self.part("<p>Advertising from another site, which is long enough to be read as a text.</p>" * 5,
                          "https://ads.example/frame")
        page = self.part(PAGE.decode(), ADDRESS)
        document = self.only(self.mhtml(page, frame, self.part("p { color: red }", ADDRESS + "/a.css", "css")))
        self.assertEqual(document["text"], self.text_of_page())
        self.assertEqual(document["url"], ADDRESS)
        self.assertEqual(document["accessed"], "2031-03-13T07:05:00+00:00")
        self.assertEqual(document["published"], "2031-03-12T18:40:00+02:00")

    def test_the_text_of_a_frame_where_the_page_has_none(self):
        frames = self.part('<html><frameset><frame src="cid:f1@x"></frameset></html>', ADDRESS)
        document = self.only(self.mhtml(frames, self.part(PAGE.decode(), ADDRESS + "/main.html")))
        self.assertEqual(document["text"], self.text_of_page())
        self.assertEqual(document["url"], ADDRESS)

    def test_a_page_that_is_the_whole_message(self):
        part = self.part(PAGE.decode(), ADDRESS)
        part["From"] = '"Saved by Internet Explorer 11"'
        part["Subject"] = "Talks"
        document = self.only(self.write("page.mht", part.as_bytes()))
        self.assertEqual(document["text"], self.text_of_page())
        self.assertEqual(document["url"], ADDRESS)

    def test_the_charset_of_the_part_counts(self):
        document = self.only(self.mhtml(self.part(RUSSIAN, ADDRESS, charset="koi8-r")))
        self.assertEqual(document["text"], self.text_of_page(RUSSIAN))

    def test_cut_off_in_the_middle(self):
        whole = self.mhtml(self.part(PAGE.decode(), ADDRESS, charset="us-ascii" if PAGE.isascii() else "utf-8")).read_bytes()
        (document,) = self.ingest(self.write("cut.mhtml", whole[:len(whole) // 2]), code=1)
        self.assertTrue(document["text"].startswith("Best period in a generation"))
        self.assertIn("breaks off", self.said)

    def test_cut_off_behind_the_text(self):
        picture = MIMEText("body { color: black }" * 100, "css")
        picture.replace_header("Content-Type", "image/png")
        whole = self.mhtml(self.part(PAGE.decode(), ADDRESS), picture).read_bytes()
        document = self.only(self.write("cut.mhtml", whole[:-300]))
        self.assertEqual(document["text"], self.text_of_page())
        self.assertEqual(self.said, "")


class Mails(FormatsTest):
    def mail(self, **head):
        message = EmailMessage()
        message["From"] = "Kestrian News Agency <news@kna.example>"
        message["To"] = "readers@list.example"
        message["Date"] = "Wed, 12 Mar 2031 18:40:00 +0200"
        message["Message-ID"] = "<1@kna.example>"
        message["Subject"] = "Best period in a generation, says Premier Reyk"
        for name, value in head.items():
            del message[name]
            message[name] = value
        return message

    def save(self, message, name="mail.eml"):
        return self.write(name, bytes(message))

    def test_html_rather_than_plain_text(self):
        title = "Best period in a generation for Kestria–Varland ties, says Premier Reyk"
        message = self.mail(Subject=title)
        message.set_content("Best period in a generation\n\nThe talks lasted three hours.\n")
        message.add_alternative(PAGE.decode(), subtype="html")
        document = self.only(self.save(message))
        self.assertEqual(document["text"], self.text_of_page())
        self.assertEqual(document["title"], title)
        self.assertEqual(document["published"], "2031-03-12T18:40:00+02:00")
        self.assertEqual(document["outlet"], "Kestrian News Agency")

    def test_plain_text_where_the_html_is_a_note(self):
        message = self.mail()
        message.set_content("\n\n".join([FORWARDED] * 3))
        message.add_alternative("<p>View this mail in your browser.</p>", subtype="html")
        self.assertIn("terrace", self.only(self.save(message))["text"])

    def test_a_person_is_an_author(self):
        message = self.mail(From="Ilse Brandt <i.brandt@herald.example>")
        message.set_content(FORWARDED)
        self.assertEqual(self.only(self.save(message))["author"], "Ilse Brandt")

    def test_charsets_of_heads_and_bodies(self):
        for charset in ("koi8-r", "windows-1251", "utf-8"):
            message = MIMEText("\n\n".join(["Президент Илда Марен сказала, что коридор откроется в мае."] * 3), "plain", charset)
            message["From"] = "news@kna.example"
            message["MIME-Version"] = "1.0"
            message["Message-ID"] = "<2@kna.example>"
            encoded = bytes(message)
            for subject in (b"=?%s?B?" % charset.encode() + base64.b64encode("Итоги переговоров".encode(charset)) + b"?=",
                            "Итоги переговоров".encode(charset)):
                document = self.only(self.write("mail.eml", b"Subject: " + subject + b"\n" + encoded))
                self.assertEqual(document["title"], "Итоги переговоров")
                self.assertIn("Илда Марен", document["text"])

    def test_a_chinese_mail_in_gb2312(self):
        body = "议长马伦与总理雷克在奥拉湖举行会谈，双方同意于五月重新开放粮食走廊。朱镕是与会代表。" * 2
        message = b"Subject: =?gb2312?B?" + base64.b64encode("奥拉湖会谈结束，朱镕发言".encode("gbk")) + b"?=\n"
        message += b"From: news@nanyu.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=gb2312\n\n" + body.encode("gbk")
        document = self.only(self.write("mail.eml", message))
        self.assertEqual(document["title"], "奥拉湖会谈结束，朱镕发言")
        self.assertIn("粮食走廊", document["text"])

    def test_what_is_attached_is_read_or_named(self):
        message = self.mail()
        message.set_content(FORWARDED)
        message.add_attachment(PAGE, maintype="text", subtype="html", filename="заявление.html")
        message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
        message.add_attachment(b"\xd0\xcf\x11\xe0", maintype="application", subtype="vnd.ms-excel", filename="table.xls")
        inner = self.mail(Subject="On the corridor")
        inner.set_content("The ministry says the corridor opens in May. " * 5)
        message.add_attachment(inner)
        documents = self.ingest(self.save(message))
        names = [document["file"].rsplit("mail.eml", 1)[1] for document in documents]
        self.assertEqual(names, ["", "/заявление.html", "/attachment-3.eml"])
        self.assertEqual(documents[1]["text"], self.text_of_page())
        self.assertEqual(documents[2]["title"], "On the corridor")
        self.assertEqual(documents[1]["outlet"] == documents[0]["outlet"], True)
        self.assertIn("table.xls", self.said)
        self.assertNotIn("logo.png", self.said)

    def test_a_mailbox_gives_each_message(self):
        box = mailbox.mbox(self.folder / "box.mbox")
        for number in (1, 2, 3):
            message = self.mail(Subject=f"Report {number}")
            message.set_content(f"{FORWARDED} This is report {number}.\n\nFrom here on the road is open.\n")
            box.add(mailbox.mboxMessage(message))
        box.close()
        for name in ("box.mbox", "box"):
            (self.folder / "box.mbox").replace(self.folder / name)
            documents = self.ingest(self.folder / name)
            (self.folder / name).replace(self.folder / "box.mbox")
            self.assertEqual([document["title"] for document in documents], ["Report 1", "Report 2", "Report 3"])
            self.assertTrue(all("\nFrom here on" in document["text"] for document in documents))

    def test_a_mail_without_a_text(self):
        message = self.mail()
        message.set_content("\n")
        self.assert_fails(run("ingest", self.save(message)), 3, "mail.eml", "no text")


class Feeds(FormatsTest):
    ITEM = ("<item><title>{title}</title><link>{link}</link><pubDate>Wed, 12 Mar 2031 18:40:00 +0200</pubDate>"
            "<dc:creator>Ilse Brandt</dc:creator><description>Short.</description>"
            "<content:encoded><![CDATA[{content}]]></content:encoded></item>")

    def rss(self, *items, encoding="utf-8"):
        feed = (f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0" '
                'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
                "<channel><title>Kestrian News Agency</title><link>https://kna.example/</link><language>en</language>"
                + "".join(items) + "</channel></rss>")
        return self.write("feed.rss", feed.encode(encoding))

    def test_entries_have_the_text_of_the_page(self):
        page = PAGE.decode()
        article = page[page.index("<article>"):page.index("</article>")]
        documents = self.ingest(self.rss(self.ITEM.format(title="Best period", link=ADDRESS, content=article),
                                         self.ITEM.format(title="R&amp;amp;D &amp;mdash; soon", link=ADDRESS + "2",
                                                          content=f"<p>{FORWARDED}</p>")))
        self.assertEqual(documents[0]["text"].splitlines()[-3:], self.text_of_page().splitlines()[-3:])
        self.assertEqual([document["title"] for document in documents], ["Best period", "R&D — soon"])
        for document, address in zip(documents, (ADDRESS, ADDRESS + "2")):
            self.assertEqual(document["url"], address)
            self.assertEqual(document["published"], "2031-03-12T18:40:00+02:00")
            self.assertEqual(document["outlet"], "Kestrian News Agency")
            self.assertEqual(document["author"], "Ilse Brandt")

    def test_encodings_that_the_head_declares(self):
        item = self.ITEM.format(title="Итоги переговоров", link=ADDRESS,
                                content="<p>Президент Илда Марен сказала, что коридор откроется в мае.</p>" * 3)
        for encoding in ("windows-1251", "koi8-r", "utf-16", "utf-8"):
            document = self.only(self.rss(item, encoding=encoding))
            self.assertEqual(document["title"], "Итоги переговоров", encoding)
            self.assertIn("Илда Марен", document["text"])
        item = self.ITEM.format(title="会谈结束", link=ADDRESS, content="<p>雷克总理在奥拉湖与马伦总统举行会谈，双方同意开放走廊。</p>" * 3)
        self.assertIn("雷克总理", self.only(self.rss(item, encoding="gb18030"))["text"])

    def test_broken_bytes_are_counted(self):
        feed = self.rss(self.ITEM.format(title="Talks", link=ADDRESS, content=f"<p>{FORWARDED}</p>")).read_bytes()
        document = self.only(self.write("feed.rss", feed.replace(b"Talks", "Tälks —".encode() + b"\xff")))
        self.assertIn("1 bad byte sequence read as UTF-8", self.said)
        self.assertTrue(document["title"].startswith("Tälks"))

    def test_a_feed_of_titles_alone_is_said_to_be_one(self):
        feed = self.rss("<item><title>Talks</title><link>https://kna.example/1</link></item>")
        self.assert_fails(run("ingest", feed), 3, "feed.rss", "titles and links")


def http_response(body, kind="text/html; charset=utf-8", status="200 OK", **more):
    head = [f"HTTP/1.1 {status}", f"Content-Type: {kind}"] + [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def record(kind, block, address=ADDRESS, content_type="application/http; msgtype=response", length=None):
    head = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {address}", "WARC-Date: 2031-03-13T07:05:00Z",
            f"Content-Type: {content_type}", f"Content-Length: {len(block) if length is None else length}"]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def chunked(body, size=1000):
    chunks = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"


CRAWL = [
    record("warcinfo", b"software: test\r\n", content_type="application/warc-fields"),
    record("request", b"GET / HTTP/1.1\r\nHost: kna.example\r\n\r\n"),
    record("response", http_response(b"User-agent: *\n", "text/plain"), "https://kna.example/robots.txt"),
    record("response", http_response(b"", status="302 Found", Location=ADDRESS), "https://kna.example/"),
    record("response", http_response(PAGE, Last_Modified="Sat, 01 Mar 2031 00:00:00 GMT")),
    record("response", http_response(chunked(gzip.compress(PAGE + b"<!-- packed -->")), Content_Encoding="gzip", Transfer_Encoding="chunked"),
           ADDRESS + "/packed"),
    record("response", http_response(b"\x89PNG\r\n\x1a\n", "image/png"), ADDRESS + "/a.png"),
    record("response", http_response(b"<p>Not found</p>", status="404 Not Found"), ADDRESS + "/none"),
    record("revisit", http_response(b""), ADDRESS),
    record("response", http_response(PAGE, Age="5")),
]


class WebArchives(FormatsTest):
    def check(self, documents):
        self.assertEqual([document["url"] for document in documents], [ADDRESS, ADDRESS + "/packed"])
        for document in documents:
            self.assertEqual(document["text"], self.text_of_page())
            self.assertEqual(document["accessed"], "2031-03-13T07:05:00Z")
            self.assertEqual(document["published"], "2031-03-12T18:40:00+02:00")

    def test_a_plain_and_a_packed_archive(self):
        self.check(self.ingest(self.write("crawl.warc", b"".join(CRAWL))))
        self.check(self.ingest(self.write("crawl.warc.gz", b"".join(gzip.compress(each) for each in CRAWL))))
        self.assertEqual(self.said, "")

    def test_a_wacz(self):
        packed = b"".join(gzip.compress(each) for each in CRAWL)
        for method, suffix in ((zipfile.ZIP_STORED, ".gz"), (zipfile.ZIP_DEFLATED, ".gz"), (zipfile.ZIP_STORED, "")):
            out = io.BytesIO()
            with zipfile.ZipFile(out, "w", method) as archive:
                archive.writestr(f"archive/data.warc{suffix}", packed)
                archive.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n')
                archive.writestr("datapackage.json", "{}")
            self.check(self.ingest(self.write("crawl.wacz", out.getvalue())))
            self.check(self.ingest(self.write("crawl.zip", out.getvalue())))

    def test_the_charset_that_the_server_names(self):
        page = record("response", http_response(RUSSIAN.encode("koi8-r"), "text/html; charset=KOI8-R"))
        document = self.only(self.write("crawl.warc", page))
        self.assertEqual(document["text"], self.text_of_page(RUSSIAN))

    def test_a_damaged_record_is_named_and_the_others_are_read(self):
        wrong = record("response", http_response(PAGE + b"<!-- wrong -->"), ADDRESS + "/wrong", length=100)
        documents = self.ingest(self.write("crawl.warc", CRAWL[4] + wrong + CRAWL[5]), code=1)
        self.assertEqual(len(documents), 3)
        self.assertIn(f"(record at byte {len(CRAWL[4])}) states a wrong length", self.said)
        cut = CRAWL[4] + CRAWL[5]
        documents = self.ingest(self.write("cut.warc", cut[:-2000]), code=1)
        self.assertEqual(documents[0]["text"], self.text_of_page())
        self.assertIn("breaks off", self.said)

    def test_a_compression_that_is_not_read_is_named(self):
        page = record("response", http_response(b"\x0b\x02\x80abc\x03", Content_Encoding="br"), ADDRESS + "/br")
        documents = self.ingest(self.write("crawl.warc", CRAWL[4] + page), code=1)
        self.assertEqual(len(documents), 1)
        self.assertIn("is compressed by br", self.said)

    def test_an_archive_that_is_too_large_is_cut(self):
        filler = record("response", http_response(b"x" * (60 << 20), "image/png"), ADDRESS + "/big")
        archive = CRAWL[4] + filler + filler
        documents = self.ingest(self.write("crawl.warc.gz", b"".join(gzip.compress(each, 1) for each in (CRAWL[4], filler, filler))),
                                code=1)
        self.assertEqual(documents[0]["text"], self.text_of_page())
        self.assertIn("unpacks to more than 64 MiB", self.said)
        self.assertGreater(len(archive), 64 << 20)


if __name__ == "__main__":
    unittest.main()
