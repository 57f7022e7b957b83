#!/usr/bin/env python3
"""The figures of the alignment, a row a set, beside plain measures from the same run. Run by hand.

    git clone https://github.com/PhilipMay/stsb-multi-mt
    git clone https://github.com/wmt-conference/wmt22-news-systems
    tests/real/alignment.py [--sts stsb-multi-mt] [--wmt wmt22-news-systems] [--encoder WHICH] [--without PART]...

READOUT names the program. Pairs are end to end, on statements that the program found itself, and with the gold's own; the
peers have the gold's own and their best threshold. STS-B is scored by the whole similarity, line by line; of WMT22 it is
counted how often a line's counterpart is the likest of all lines. Neither is copied here. What is absent is left out.
"""
import argparse
import json
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import alignment_peers as peers  # noqa: E402
import alignment_sets as sets  # noqa: E402
from program import run  # noqa: E402

PARTS = {"same_language": "same language", "across": "across"}
TITLES = {"news": "news, test half", "events": "events, test half", "quotes": "quotes"}


def checked(*arguments):
    result = run("evaluate", *arguments, timeout=1800)
    if result.returncode != 0:
        raise AssertionError(result.stderr.decode())
    return result.stdout.decode()


def evaluated(files, *options):
    return json.loads(checked(*files, "--format", "json", *options))["all"]


def pair_rows(scores):
    """(part, F1 end to end, F1 with the gold's statements), where the gold has pairs."""
    for key in PARTS:
        own = scores["pairs_of_gold_statements"][key]
        if own["gold"]:
            yield key, scores["pairs"][key]["f1"], own["f1"]


def over_pairs(pairs, *options):
    """What the program prints for sentence pairs: a list of the numbers of each line."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "pairs.tsv"
        file.write_text("".join(f"{a}\t{b}\n" for a, b in pairs))
        return [[float(each) for each in line.split("\t")] for line in checked("--pairs", file, *options).splitlines()]


def ranks(values):
    """Equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranked, i = [0.0] * len(values), 0
    while i < len(order):
        j = i
        while j < len(order) and values[order[j]] == values[order[i]]:
            j += 1
        for place in order[i:j]:
            ranked[place] = (i + j - 1) / 2
        i = j
    return ranked


def spearman(a, b):
    a, b = ranks(a), ranks(b)
    mean = (len(a) - 1) / 2
    shared = sum((x - mean) * (y - mean) for x, y in zip(a, b))
    spread = sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b)
    return shared / spread ** 0.5 if spread else 0.0


def figure(value):
    return "   –" if value is None else f"{value:.3f}"


def print_row(name, measure, *values):
    print(f"{name:<24} {measure:<22} " + "  ".join(f"{figure(each):>15}" for each in values))


def print_gold(options, encode):
    print(f"{'':<24} {'':<22} " + "  ".join(f"{each:>15}" for each in ("end to end", "gold statements", "word overlap", "use cosine")))
    for name, files in sets.gold_sets().items():
        events = [peers.Event(file) for file in files]
        for key, whole, own in pair_rows(evaluated(files, *options)):
            same = key == "same_language"
            words = peers.best_f1(events, same, peers.word_overlap) if same else None
            cosine = peers.best_f1(events, same, peers.vectors_of(encode)) if encode else None
            print_row(TITLES[name], f"pair F1, {PARTS[key]}", whole, own, words, cosine)


def cosines(encode, pairs):
    if not encode:
        return None
    rows = encode([sentence for pair in pairs for sentence in pair])
    return [peers.cosine(rows[i], rows[i + 1]) for i in range(0, len(rows), 2)]


def print_likeness(clone, options, encode):
    print(f"{'':<24} {'':<22} " + "  ".join(f"{each:>15}" for each in ("similarity", "use cosine")))
    for name, (pairs, gold) in sets.sts_pairs(clone).items():
        scores = [line[0] for line in over_pairs(pairs, *options)]
        alone = cosines(encode, pairs)
        print_row(f"STS-B {name}", "Spearman", spearman(scores, gold), spearman(alone, gold) if alone else None)


def print_found(clone, options):
    for name, pairs in sets.wmt_pairs(clone).items():
        found = over_pairs(pairs, "--find", *options)
        for side, direction in enumerate(("forth", "back")):
            share = sum(line[side] == 1 for line in found) / len(found)
            print_row(f"WMT22 {name}", f"found of {len(found)}, {direction}", share)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sts", help="a clone of stsb-multi-mt")
    parser.add_argument("--wmt", help="a clone of wmt22-news-systems")
    parser.add_argument("--encoder", help="as readout takes it")
    parser.add_argument("--without", action="append", default=[], help="a part of the similarity to leave out")
    typed = parser.parse_args()
    options = [each for part in typed.without for each in ("--without", part)]
    if typed.encoder:
        options += ["--encoder", typed.encoder]
    encode = peers.encoder()
    print_gold(options, encode)
    if typed.sts:
        print_likeness(typed.sts, options, encode)
    if typed.wmt:
        print_found(typed.wmt, options)


if __name__ == "__main__":
    main()
