"""Matching of all formulae beside what a user would take for it, on the same texts. Part of bench.py.

Peers: Python's `re` with all English patterns as one alternation, a word of a pattern being the beginning of a word; the exact
wordings of the lexicon alone by pyahocorasick and by flashtext, where those are installed. Peers read words as they stand: they
have no stems to make, so our analysis is told apart from the matching. Times are of the processor, one thread each.
"""
import importlib.util
import itertools
import json
import pathlib
import re
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared/corpora"
FOLDERS = ("kremlin-en/text", "whitehouse/readouts", "whitehouse/joint-statements")
TOKEN = re.compile(r"\.\.\.|<[^>]+>|[()\[\]{}|]|=?[^\s()\[\]{}|<>=-]+")
GAP = r"(?:\w+\W+){0,3}"


class Translation:
    """One English pattern as a regular expression in which each word takes the marks behind it."""

    def __init__(self, pattern, lists):
        self.tokens = TOKEN.findall(pattern.lower())
        self.lists = lists
        self.regex = "".join(self.sequence("")[0])

    def sequence(self, closer):
        """Alternatives of an open bracket, each the list of its parts."""
        alternatives = [[]]
        while self.tokens:
            token = self.tokens.pop(0)
            if token == closer:
                break
            if token == "|":
                alternatives.append([])
            else:
                alternatives[-1].append(self.part(token))
        return alternatives

    def part(self, token):
        if token in ("(", "["):
            inside = "|".join("".join(parts) for parts in self.sequence({"(": ")", "[": "]"}[token]))
            return f"(?:{inside}){'?' if token == '[' else ''}"
        if token == "{":
            return "(?:" + "|".join("".join(order) for order in itertools.permutations(self.sequence("}")[0])) + ")"
        if token == "...":
            return GAP
        if token.startswith("<"):
            return "(?:" + "|".join(re.escape(entry) for entry in self.lists[token[1:-1]]) + r")\b\W+"
        if token.startswith("="):
            return re.escape(token[1:]) + r"\b\W+"
        return re.escape(token) + r"\w*\W+"


def timed(search, texts):
    start = time.process_time()
    hits = sum(search(text) for text in texts)
    return time.process_time() - start, hits


def expression(formulae):
    lists = json.loads((ROOT / "corpus/lexicon/grammar/en.json").read_text(encoding="utf-8"))["lists"]
    patterns = [pattern for formula in formulae for pattern in formula["patterns"].get("en", ()) if not pattern.startswith("!")]
    return re.compile(r"\b(?:" + "|".join(Translation(pattern, lists).regex for pattern in patterns) + ")")


def peers(formulae):
    """(label, function that counts the hits in a lower-case text)"""
    regex = expression(formulae)
    yield "re, all patterns in one", lambda text: sum(1 for _ in regex.finditer(text))
    wordings = sorted({variant.lower() for formula in formulae for variant in formula.get("variants", {}).get("en", ())})
    if importlib.util.find_spec("ahocorasick"):
        import ahocorasick
        automaton = ahocorasick.Automaton()
        for wording in wordings:
            automaton.add_word(wording, wording)
        automaton.make_automaton()
        yield f"pyahocorasick, {len(wordings)} exact wordings", lambda text: sum(1 for _ in automaton.iter_long(text))
    if importlib.util.find_spec("flashtext"):
        import flashtext
        processor = flashtext.KeywordProcessor()
        processor.add_keywords_from_list(wordings)
        yield f"flashtext, {len(wordings)} exact wordings", lambda text: len(processor.extract_keywords(text))


def row(label, megabytes, seconds, hits):
    print(f"  {label:<42} {megabytes / seconds:8.2f} MB/s  {seconds * 1000:9.1f} ms  {hits:>7} hits")


def run(build):
    files = [str(file) for folder in FOLDERS for file in sorted((CORPORA / folder).glob("*"))]
    if not files:
        print("matching is left out: no texts in ../shared/corpora")
        return
    told = subprocess.run([build / "tests/measure_matching", "en", *files], capture_output=True, check=True).stdout.split()
    texts, size, count, patterns, compiling, analysis, matching, hits = map(float, told)
    megabytes = size / 1e6
    print(f"matching, {texts:.0f} English texts, {megabytes:.1f} MB; {count:.0f} formulae, {patterns:.0f} patterns of the language "
          f"compiled in {compiling:.1f} ms")
    row("readout: words, stems, sentences", megabytes, analysis / 1000, "-")
    row("readout: matching", megabytes, matching / 1000, int(hits))
    row("readout: both", megabytes, (analysis + matching) / 1000, int(hits))
    formulae = json.loads((ROOT / "corpus/lexicon/formulae.json").read_text(encoding="utf-8"))["formulae"]
    lower = [pathlib.Path(file).read_text(encoding="utf-8").lower() for file in files]
    for label, search in peers(formulae):
        row(label, megabytes, *timed(search, lower))
