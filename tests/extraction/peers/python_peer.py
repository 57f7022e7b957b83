"""One peer in Python: reads pages as JSON lines {"id", "html"} and prints {"id", "text"} lines, then {"seconds"}.

The first pages are read twice, so that what is loaded at the first call is not counted.
"""
import json
import sys
import time

WARM_UP = 5


def trafilatura():
    from trafilatura import extract
    return lambda html: extract(html, include_comments=False)


def rs_trafilatura():
    from rs_trafilatura import extract
    return lambda html: extract(html).main_content


def justext():
    from justext import get_stoplist, get_stoplists, justext as paragraphs
    stop_words = frozenset().union(*map(get_stoplist, get_stoplists()))  # the pages are in several languages
    return lambda html: "\n".join(each.text for each in paragraphs(html, stop_words) if not each.is_boilerplate)


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    return lambda html: extract_plain_text(html, main_content=True, alt_texts=False, links=False, comments=False)


def newspaper4k():
    from newspaper import Article

    def extract(html):
        article = Article("http://localhost/", fetch_images=False)
        article.download(input_html=html)
        article.parse()
        return article.text
    return extract


def readability_lxml():
    from lxml import html as markup
    from readability import Document
    return lambda html: markup.fromstring(Document(html).summary()).text_content()


PEERS = {
    "trafilatura": trafilatura,
    "rs-trafilatura": rs_trafilatura,
    "jusText": justext,
    "resiliparse": resiliparse,
    "newspaper4k": newspaper4k,
    "readability-lxml": readability_lxml,
}


def text_of(extract, html):
    try:
        return extract(html) or ""
    except Exception as error:  # pylint: disable=broad-except; a page a peer cannot read is one it found nothing in
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return ""


def main():
    extract = PEERS[sys.argv[1]]()
    pages = [json.loads(line) for line in sys.stdin]
    for page in pages[:WARM_UP]:
        text_of(extract, page["html"])
    texts = {}
    start = time.perf_counter()
    for page in pages:
        texts[page["id"]] = text_of(extract, page["html"])
    seconds = time.perf_counter() - start
    for page, text in texts.items():
        print(json.dumps({"id": page, "text": text}))
    print(json.dumps({"seconds": seconds}))


if __name__ == "__main__":
    main()
