"""Prints how well the main text of pages is found, by readout and by its peers, from one run.

    evaluate.py READOUT MEASURE_PAGES [--no-peers] [--pages]

--no-peers leaves them out; --pages prints the figures of each page of the half that rules are written with.
"""
import argparse
import gzip
import json
import pathlib
import re
import sys

import own
import peers
from scoring import counts, half, score

SHARED = peers.ROOT / "../shared"
BENCHMARK = SHARED / "gold/extraction"
KREMLIN = SHARED / "corpora/kremlin-en"
READABILITY = peers.FOLDER / "readability-test-pages"
HALVES = {"all": None, "dev": "dev", "held": "held"}


def of_half(truths, which):
    return {page: text for page, text in truths.items() if which is None or half(page) == which}


def unpack():
    """The pages as files under build, for programs that read files."""
    folder = peers.FOLDER / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    for file in BENCHMARK.glob("html/*.html.gz"):
        page = folder / file.name.removesuffix(".gz")
        if not page.exists():
            page.write_bytes(gzip.decompress(file.read_bytes()))
    return folder


def row(name, truths, found, pages_a_second):
    figures = {which: score(of_half(truths, key), found) for which, key in HALVES.items()}
    whole = figures["all"]
    return (f"  {name:<26}{whole['f1']:7.3f}{whole['precision']:11.3f}{whole['recall']:8.3f}{whole['accuracy']:10.3f}"
            f"{figures['dev']['f1']:9.3f}{figures['held']['f1']:9.3f}{pages_a_second:11.1f}")


def benchmark(options):
    gold = json.loads((BENCHMARK / "ground-truth.json").read_text())
    truths = {page: entry["articleBody"] for page, entry in gold.items()}
    folder = unpack()
    founds = {page: own.body(document) for page, document in own.documents(options.readout, folder).items()}
    speeds = own.speeds(options.measure_pages, folder)
    if options.pages:
        print_pages(of_half(truths, "dev"), founds)
    print(f"article-extraction-benchmark, {len(truths)} pages ({len(of_half(truths, 'dev'))} dev, "
          f"{len(of_half(truths, 'held'))} held)")
    print(f"  {'':<26}{'F1':>7}{'precision':>11}{'recall':>8}{'accuracy':>10}{'F1 dev':>9}{'F1 held':>9}{'pages/s':>11}")
    print(row("readout", truths, founds, speeds["readout"]))
    html = {page: (folder / f"{page}.html").read_bytes().decode(errors="replace") for page in sorted(truths)}
    for peer, command in [] if options.no_peers else peers.installed():
        result = peers.extract(peer, command, html)
        if result:
            print(row(peer, truths, *result), flush=True)
    print(f"  {'gumbo alone: parse, free':<87}{speeds['gumbo']:.1f}")
    print(f"  readout reads {speeds['readout'] / speeds['gumbo']:.2f} of the pages that gumbo alone parses in the same time")


def print_pages(truths, founds):
    """Worst first: shares right, false, missed."""
    rows = sorted((counts(text, founds.get(page, "")), page) for page, text in truths.items())
    for (right, false, missed), page in rows:
        print(f"  {right:.3f} right {false:.3f} false {missed:.3f} missed  {page}")


def kremlin(options):
    """Bodies that are equal but for white space. The first three lines of a text are title, date and address."""
    documents = own.documents(options.readout, KREMLIN / "html")
    equal, titles, pages = [], 0, 0
    for file in sorted(KREMLIN.glob("text/*.txt")):
        page = file.stem.rpartition("_")[2]
        if not (KREMLIN / f"html/{page}.html").exists():
            continue
        pages += 1
        title, _, _, text = file.read_text().split("\n", 3)
        document = documents.get(page)
        if document is None:
            continue
        titles += document["title"] == title
        if own.body(document).split() == text.split():
            equal.append(page)
        elif options.pages:
            print(f"  differs: {page}")
    print(f"kremlin-en: {len(equal)} of {pages} bodies equal but for white space; {titles} titles equal")


def readability(options):
    """Mozilla's own test pages, where someone put them: SOURCE/source.html and SOURCE/expected.html."""
    truths, folder = {}, READABILITY / "pages"
    folder.mkdir(exist_ok=True)
    for case in sorted(READABILITY.glob("test-pages/*")):
        if not (case / "expected.html").exists():
            continue
        (folder / f"{case.name}.html").write_bytes((case / "source.html").read_bytes())
        markup = re.sub(r"(?s)<(figcaption|figure|svg|script|style)\b.*?</\1>", " ", (case / "expected.html").read_text())
        markup = re.sub(r"<[^>]*>", " ", markup)
        truths[case.name] = re.sub(r"&(#\d+|#x[0-9a-fA-F]+|\w+);", " ", markup)
    founds = {page: own.body(document) for page, document in own.documents(options.readout, folder).items()}
    figures = score(truths, founds)
    if options.pages:
        print_pages(truths, founds)
    print(f"Readability.js' own test pages, {len(truths)}: F1 {figures['f1']:.3f}, precision {figures['precision']:.3f}, "
          f"recall {figures['recall']:.3f} against what Readability.js finds")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("readout", type=pathlib.Path)
    parser.add_argument("measure_pages", type=pathlib.Path)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--pages", action="store_true")
    options = parser.parse_args()
    for path, measure in ((BENCHMARK, benchmark), (KREMLIN, kremlin), (READABILITY, readability)):
        if path.exists():
            measure(options)
        elif path is not READABILITY:
            print(f"SKIPPED: no {path.relative_to(peers.ROOT)}", file=sys.stderr)


if __name__ == "__main__":
    main()
