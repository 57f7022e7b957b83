#!/usr/bin/env python3
"""Fits what each part of a similarity counts (src/readout/align/data/weights.json) on annotated pairs.

    scripts/fit_alignment.py BUILD_FOLDER [-o WEIGHTS.json] [--only SET] [--without PART]... [--sts FOLDER]

On the sample event and the development halves only: news and events by name, every second document of the quotes; once
with the statements that the program finds, once with the gold's own. Logistic regression with a ridge on parts scaled to unit deviation. A
part may only speak for a pair or only against it, so that no part is used to undo another. Translations of one text,
which keep its order, say too much for the place and the neighbours: these are bounded. The threshold is the one with the
best pair F1 of the whole stage, all sets pooled. Needs numpy, scipy and ../shared; without -o the shipped file is
written. Prints the figures it chose by. The rows for sentences
that stand in no account are fitted, with --sts, on the training part of STS-B (FOLDER holds the stsb-LANGUAGE-train.csv of
github.com/PhilipMay/stsb-multi-mt), with the judges' degrees as labels; without it they stay as they are. The
shipped file was made with --only with_vectors: fitted so, those without vectors joined less of the gold than they did.
"""
import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy as np
from scipy.optimize import minimize

ROOT = pathlib.Path(__file__).resolve().parents[1]
GOLD = ROOT / "../shared/gold"
NEWS = ("dprk-un", "macedonia-referendum", "sulawesi")
EVENTS = ("biden-xi", "camp-david", "putin-abe", "putin-rouhani")
COUNTS = {"quotes": 0.5}  # of a pair, beside one of the others: whole translations
RIDGE = 1.0
CONTEXT = ("neighbours", "rival")
AGAINST = ("number_clash", "name_clash", "other_speaker", "rival")
EITHER = ("words", "length")
MOST = {"place": 2.0, "neighbours": 2.5}
SAME_SOURCE = 1.0


def gold_sets():
    if not GOLD.exists():
        sys.exit(f"fit_alignment: {GOLD} is not there: the gold is needed")
    return {
        "news": [next(GOLD.glob(f"news/{name}*/gold.json")) for name in NEWS],
        "events": [next(GOLD.glob(f"events/{name}*/gold.json")) for name in EVENTS],
        "sample": [ROOT / "corpus/lake-orla-2031/gold.json"],
        "quotes": sorted(GOLD.glob("quotes-en-ru-zh/*.json"))[0::2],
    }


def run(build, weights, statements, encoder, files):
    """What tests/fit/pair_features.cpp prints, an event a line."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(weights, file)
        file.flush()
        command = [build / "tests/pair_features", file.name, statements, encoder, *files]
        out = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def table(events, key, same):
    """(parts, labels) of the pairs of one or of two languages that have `key` and are not barred."""
    rows = [(pair[key], pair["label"]) for event in events for pair in event["pairs"]
            if pair["label"] is not None and pair["same"] == same and key in pair and not pair["barred"]]
    return np.array([row for row, _ in rows], float), np.array([label for _, label in rows], float)


def bounds(name, deviation):
    if name in EITHER:
        return (None, None)
    if name in AGAINST:
        return (None, 0)
    return (0, MOST[name] * deviation if name in MOST else None)


def fit(parts, labels, counts, names, used):
    """Weights by name, and the bias, of a logistic function of the used parts."""
    columns = [i for i, name in enumerate(names) if name in used and parts[:, i].std() > 1e-6]
    values = parts[:, columns]
    deviation = values.std(0)
    scaled = np.hstack([values / deviation, np.ones((len(values), 1))])

    def loss(weights):
        sums = scaled @ weights
        value = counts @ (np.logaddexp(0, sums) - labels * sums) + RIDGE / 2 * (weights[:-1] ** 2).sum()
        gradient = scaled.T @ (counts * (1 / (1 + np.exp(-sums)) - labels))
        gradient[:-1] += RIDGE * weights[:-1]
        return value, gradient

    limits = [bounds(names[i], d) for i, d in zip(columns, deviation)] + [(None, None)]
    best = minimize(loss, np.zeros(len(columns) + 1), jac=True, bounds=limits, method="L-BFGS-B", options={"maxiter": 2000}).x
    row = {names[i]: round(float(w / d), 3) for i, w, d in zip(columns, best, deviation)}
    return {"bias": round(float(best[-1]), 3), **{name: w for name, w in row.items() if w != 0}}


def fit_row(data, key, same, used):
    tables = [(table(events, key, same), COUNTS.get(name.split(",")[0], 1.0)) for name, events in data.items()]
    tables = [((p, l), w) for (p, l), w in tables if len(l)]
    parts = np.vstack([p for (p, _), _ in tables])
    labels = np.concatenate([l for (_, l), _ in tables])
    counts = np.concatenate([np.full(len(l), w) for (_, l), w in tables])
    names = next(iter(data.values()))[0]["part_names"]
    return fit(parts, labels, counts, names, used)


def pair_counts(events, threshold, same):
    """(right, found, in the gold)"""
    right = found = gold = 0
    for event in events:
        labels = {(p["a"], p["b"]): p["label"] for p in event["pairs"] if p["label"] is not None and p["same"] == same}
        gold += sum(labels.values())
        for group in event["groups"][threshold]:
            for i, a in enumerate(group):
                for b in group[i + 1:]:
                    if (a, b) in labels:
                        found += 1
                        right += labels[a, b]
    return right, found, gold


def f1(counts):
    right, found, gold = counts
    return 2 * right / (found + gold)


def collect(build, weights, encoder):
    return {f"{name}, {statements}": run(build, weights, statements, encoder, files)
            for name, files in gold_sets().items() for statements in ("found", "gold")}


def fit_set(build, weights, which, encoder, without):
    """Fits `weights[which]` in place."""
    names = collect(build, weights, encoder)
    parts = [n for n in next(iter(names.values()))[0]["part_names"] if n not in without]
    own = weights[which]
    for place, same in (("same_language", True), ("across", False)):
        own[place] = {"loose": own[place]["loose"], "alone": fit_row(names, "parts", same, [p for p in parts if p not in CONTEXT]), "in_context": {"bias": 0}}
    linked = collect(build, weights, encoder)
    for place, same in (("same_language", True), ("across", False)):
        own[place]["in_context"] = fit_row(linked, "context", same, parts)
    done = collect(build, weights, encoder)
    counts = {threshold: {f"{name}, {what}": pair_counts(events, threshold, same) for name, events in done.items()
                          for what, same in (("same language", True), ("across", False))}
              for threshold in next(iter(done.values()))[0]["groups"]}
    pooled = {threshold: f1(np.sum(list(each.values()), axis=0)) for threshold, each in counts.items()}
    best = max(pooled, key=pooled.get)
    own["join"] = int(best) / 100
    for threshold, each in counts.items():
        shown = " ".join(f"{name} {f1(each[name]):.3f}" for name in each if each[name][2])
        print(which, threshold, f"pooled {pooled[threshold]:.4f}", shown, "<" if threshold == best else "", file=sys.stderr)


def sentence_parts(build, encoder, folder, a, b):
    """(same language, names, parts, labels) of one training part, line by line across languages."""
    tables = [list(csv.reader((folder / f"stsb-{language}-train.csv").open())) for language in (a, b)]
    lines = [(" ".join(x[0].split()), " ".join(y[1].split())) for x, y in zip(*tables)]
    text = "".join(f"{x}\t{y}\n" for x, y in lines).encode()
    out = json.loads(subprocess.run([build / "tests/sentence_parts", encoder], input=text, stdout=subprocess.PIPE, check=True).stdout)
    return out["same"], out["part_names"], np.array(out["rows"], float), np.array([float(row[2]) / 5 for row in tables[0]])


def fit_loose(build, own, encoder, folder):
    """Fits the rows of loose pairs in place."""
    sets = [sentence_parts(build, encoder, folder, a, b)
            for a, b in (("en", "en"), ("ru", "ru"), ("zh", "zh"), ("en", "ru"), ("en", "zh"), ("ru", "zh"))]
    used = [name for name in sets[0][1] if name not in CONTEXT]
    for place, same in (("same_language", True), ("across", False)):
        parts = np.vstack([p for s, _, p, _ in sets if s == same])
        labels = np.concatenate([l for s, _, _, l in sets if s == same])
        own[place]["loose"] = fit(parts, labels, np.ones(len(labels)), sets[0][1], used)


def main():
    shipped = ROOT / "src/readout/align/data/weights.json"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("-o", "--output", type=pathlib.Path, default=shipped)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--only", choices=("with_vectors", "without_vectors"))
    parser.add_argument("--sts", type=pathlib.Path)
    options = parser.parse_args()
    weights = json.loads(shipped.read_text())
    for which, encoder in (("with_vectors", "use"), ("without_vectors", "none")):
        if options.only in (None, which):
            weights[which]["same_source"] = SAME_SOURCE
            fit_set(options.build, weights, which, encoder, options.without)
        if options.sts:
            fit_loose(options.build, weights[which], encoder, options.sts)
    options.output.write_text(json.dumps(weights, indent=1) + "\n")


if __name__ == "__main__":
    main()
