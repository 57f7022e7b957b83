#!/usr/bin/env python3
"""How much of the lexicon discovery finds without it, and how much of what it finds is diplomatic phrasing.

    phrase_discovery.py PROGRAM CORPORA [--most 500] [--show N] [--misses]

PROGRAM: measure_discovery as built; CORPORA: the folder that holds whitehouse/readouts and kremlin-en/text. For all texts
and for each of two halves (by the sha256 of the file's name; rankings are tuned on half a, half b is the check):

- recall: the share of the lexicon's formulae that occur at least 3 times in at least 2 of the texts of which an occurrence is
  overlapped by an occurrence of a discovered phrase, by at least half of the words of the longer one; beside it the
  plain share of all formulae that occur at all;
- precision at 100: the share of the best 100 of all texts that tests/data/phrases/discovered_top.tsv calls diplomatic, by each of two
  readings, and how many of the 100 it does not know.
"""
import argparse
import collections
import csv
import hashlib
import json
import pathlib
import subprocess

JUDGED = pathlib.Path(__file__).resolve().parents[1] / "data" / "phrases" / "discovered_top.tsv"
BEST = 100
LEAST_USES, LEAST_TEXTS = 3, 2


def texts_of(corpora):
    corpora = pathlib.Path(corpora)
    return sorted((corpora / "whitehouse/readouts").glob("*.md")) + sorted((corpora / "kremlin-en/text").glob("*.txt"))


def half_of(file):
    return "ab"[hashlib.sha256(file.name.encode()).digest()[0] % 2]


def measured(program, files, most, times=1, seed=1):
    """The formulae with their hits, the phrases with theirs, and the figures."""
    command = [program, str(most), str(times), str(seed), *map(str, files)]
    lines = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines()
    rows = [json.loads(line) for line in lines]
    return ([row for row in rows if "formula" in row], [row for row in rows if "phrase" in row],
            next(row["figures"] for row in rows if "figures" in row))


def hits_by_source(phrases):
    hits = collections.defaultdict(list)
    for phrase in phrases:
        for source, begin, end, words in phrase["hits"]:
            hits[source].append((begin, end, words))
    return hits


def is_found(formula, hits):
    for source, words in formula["hits"]:
        for begin, end, length in hits[source]:
            shared = sum(begin <= first and last <= end for first, last in words)
            if 2 * shared >= max(len(words), length):
                return True
    return False


def recurs(formula):
    return len(formula["hits"]) >= LEAST_USES and len({source for source, _ in formula["hits"]}) >= LEAST_TEXTS


def recall(formulae, phrases):
    """Found and present: of those that recur, and of all; and those missed."""
    hits = hits_by_source(phrases)
    recurring = [formula for formula in formulae if recurs(formula)]
    missed = [formula for formula in recurring if not is_found(formula, hits)]
    plain = sum(is_found(formula, hits) for formula in formulae)
    return (len(recurring) - len(missed), len(recurring)), (plain, len(formulae)), missed


def judged():
    with JUDGED.open(encoding="utf-8") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return {row["phrase"].casefold(): (row["pass_1"] == "1", row["pass_2"] == "1") for row in rows}


def precision(phrases):
    """For each reading the share of the best, and those that were never judged."""
    known = judged()
    best = [phrase["phrase"].casefold() for phrase in phrases[:BEST]]
    unknown = [phrase for phrase in best if phrase not in known]
    shares = [sum(known[phrase][reading] for phrase in best if phrase in known) / len(best) for reading in (0, 1)]
    return shares, unknown


def print_recall(name, counts):
    (found, recurring), (plain, present) = counts
    print(f"{name}: {found} of {recurring} recurring formulae, {found / max(recurring, 1):.3f};"
          f" of all present {plain} of {present}, {plain / max(present, 1):.3f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("corpora")
    parser.add_argument("--most", type=int, default=500)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    files = texts_of(options.corpora)
    for name in ("half a", "half b", "all"):
        part = [file for file in files if name == "all" or half_of(file) == name[-1]]
        formulae, phrases, figures = measured(options.program, part, options.most)
        *counts, missed = recall(formulae, phrases)
        print_recall(f"{name} ({figures['texts']} texts, {figures['words']} words)", counts)
        if options.misses:
            missed.sort(key=lambda formula: -len(formula["hits"]))
            print("  missed:", ", ".join(f"{one['canonical']} ({len(one['hits'])})" for one in missed))
    for phrase in phrases[:options.show]:
        print(f"{len(phrase['hits']):5} {phrase['sources']:5}  {phrase['phrase']}")
    if JUDGED.exists():
        (first, second), unknown = precision(phrases)
        print(f"of the best {BEST} diplomatic: {first:.2f}, {second:.2f}; not judged: {len(unknown)} {unknown}")


if __name__ == "__main__":
    main()
