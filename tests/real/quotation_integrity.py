#!/usr/bin/env python3
"""How many altered quotations the comparison finds: copies of real transcripts, one alteration each. Run by hand.

    tests/real/quotation_integrity.py [--each 30] [--seed 14] [--transcript] [--list KIND] [--kind KIND]

Sentences of ../shared/corpora/kremlin-en (CC BY 4.0, kremlin.ru; skipped, loudly, where it is absent) are told by two
accounts, in the words of fictional speakers; quotation_copies.py says what is altered. READOUT names the program. By
kind: cases; found, the wanted issue at the altered words; other, another issue there; missed; false, what is said of
words that are the same in both. Where silence is wanted, `found` counts silence.
"""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import quotation_copies as copies  # noqa: E402
from program import READOUT, ROOT  # noqa: E402

TEXTS = ROOT / "../shared/corpora/kremlin-en/text"
SENTENCES = copies.SENTENCES
LABEL = re.compile(r"^[A-Z][\w'’., -]{3,80}: ")
PLAIN = re.compile(r"[“”\"()\[\]<>:;…«»?!]")


def is_plain(sentence):
    return not PLAIN.search(sentence) and 9 <= len(sentence.split()) <= 45 and sentence.endswith(".")


def runs_of(text):
    """Sentences in a row of one paragraph of a turn, each long enough to be quoted and without marks of its own."""
    for paragraph in text.splitlines()[4:]:
        sentences = re.split(r"(?<=[a-z0-9]\.) (?=[A-Z])", LABEL.sub("", paragraph))
        good = [is_plain(s) for s in sentences]
        at = 0
        while at + SENTENCES <= len(sentences):
            if all(good[at:at + SENTENCES]):
                yield sentences[at:at + SENTENCES]
                at += SENTENCES
            else:
                at += 1


def paragraphs_of(text):
    """The plain sentences of each paragraph, in a row."""
    for paragraph in text.splitlines()[4:]:
        sentences = re.split(r"(?<=[a-z0-9]\.) (?=[A-Z])", LABEL.sub("", paragraph))
        plain = [s for s in sentences if is_plain(s)]
        if plain:
            yield plain


def accounts(options, chance):
    """Two accounts of each of some transcripts that leave out much and change nothing."""
    files = sorted(TEXTS.glob("*.txt"))
    chance.shuffle(files)
    out = []
    for file in files:
        paragraphs = list(paragraphs_of(file.read_text(encoding="utf-8")))[:12]
        if sum(map(len, paragraphs)) >= 8:
            out.append(copies.two_accounts(paragraphs, chance, options.transcript))
        if len(out) == options.each:
            break
    return out


def cases(options):
    chance = random.Random(options.seed)
    runs, pool = [], collections.Counter()
    for file in sorted(TEXTS.glob("*.txt")):
        text = file.read_text(encoding="utf-8")
        runs += runs_of(text)
        pool.update(w for w in re.findall(r"\b[a-z]{5,}\b", text))
    words = [w for w, n in pool.most_common(1500) if n > 5]
    out = []
    if not options.kind or copies.ACCOUNTS in options.kind:
        out += accounts(options, chance)
    for kind in options.kind or copies.KINDS:
        if kind == copies.ACCOUNTS:
            continue
        chance.shuffle(runs)
        found = []
        for run in runs:
            case = copies.made(kind, run, words, chance, options.transcript)
            if case:
                found.append(case)
            if len(found) == options.each:
                break
        out += found
    return out


def compared(case):
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder) / f"{name}.txt" for name in ("first", "second")]
        for file, text in zip(files, (case.first, case.second)):
            file.write_text(text, encoding="utf-8")
        result = subprocess.run([READOUT, "compare", *map(str, files), "--encoder", "none", "--format", "json", "-o", "-"],
                                capture_output=True, check=True)
    return json.loads(result.stdout)


def issues(comparison):
    """(issue, the whole words of the second account's statement, a, b) of each pair; `kind` alone is no claim."""
    statements = {s["id"]: s for s in comparison["statements"]}
    order = [source["id"] for source in comparison["sources"]]
    for point in comparison["points"]:
        for pair in point["pairs"]:
            second = max((statements[pair[side]] for side in "ab"), key=lambda s: order.index(s["source"]))
            for change in pair.get("quotation", []):
                yield change["issue"], second["text"], (change["a"] or {}).get("text"), (change["b"] or {}).get("text")
            for shift in pair.get("attribution", []):
                if shift["issue"] != "kind":
                    yield shift["issue"], second["text"], shift["a"], shift["b"]


def is_at(case, text):
    folded = " ".join(text.split()).lower()
    if not folded.strip("“”., "):
        return False  # an empty string is in every other
    return any(words.lower() in folded or folded.strip("“”., ") in words.lower() or
               words.lower()[:40] in folded or words.lower()[-40:] in folded for words in case.altered)


def judge(case):
    here, elsewhere = [], []
    for issue in issues(compared(case)):
        (here if is_at(case, issue[1]) else elsewhere).append(issue)
    if case.wanted is None:
        result = "false" if here else "found"
    else:
        result = ("found" if any(i[0] == case.wanted for i in here) else "other" if here else "missed")
    return case, result, here, elsewhere


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=30, help="cases of a kind")
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--transcript", action="store_true", help="the first account is a transcript")
    parser.add_argument("--kind", action="append", choices=copies.KINDS)
    parser.add_argument("--list", action="append", choices=("found", "other", "missed", "false"), default=[])
    options = parser.parse_args()
    if not TEXTS.exists():
        print("LOUD: ../shared/corpora/kremlin-en is absent, nothing is measured", file=sys.stderr)
        return 0
    table = collections.defaultdict(collections.Counter)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for case, result, here, elsewhere in pool.map(judge, cases(options)):
            row = table[case.kind]
            row["cases"] += 1
            row[result] += 1
            row["false"] += bool(elsewhere)
            if result in options.list or (elsewhere and "false" in options.list):
                print(f"-- {case.kind}: {result}\n   {case.altered}\n   here {here}\n   elsewhere {elsewhere}")
    columns = ("cases", "found", "other", "missed", "false")
    print(f"{'':28}" + "".join(f"{c:>8}" for c in columns))
    for kind, row in table.items():
        print(f"{kind:28}" + "".join(f"{row[c]:8}" for c in columns))
    return 0


if __name__ == "__main__":
    sys.exit(main())
