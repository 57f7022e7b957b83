#!/usr/bin/env python3
"""Fits what each part of a similarity counts (src/readout/align/data/weights.json) on annotated pairs.

    scripts/fit_alignment.py BUILD_FOLDER [-o WEIGHTS.json] [--only SET] [--without PART]... [--sts FOLDER]

On the sample event and the development halves only: news and events by name, every second document of the quotes;
once with the statements that the program finds, once with the gold's own. Logistic regression with a ridge on parts
scaled to unit deviation. A part may only speak for a pair or only against it, so that no part is used to undo
another. Parts leave one by one, the least useful first, until that costs on events left out of the fit: what suits
one kind of event only stays out; the words in common never leave. Translations of one text, which keep its order, say
too much for the place and the neighbours: these are bounded. The threshold is the one in the middle of the three with
the best mean of the sets' pair F-measure (beta 1/2), of the whole stage, on the events of the fit themselves. The
parts around a pair come of weights of all events, so that those left out are so for its own parts only. Needs numpy,
scipy and ../shared; without -o the shipped file is written. Prints the figures it chose by. The rows for sentences
that stand in no account are fitted, with --sts, on the training part of STS-B (FOLDER holds the
stsb-LANGUAGE-train.csv of github.com/PhilipMay/stsb-multi-mt), with the judges' degrees as labels; without it they
stay as they are.
"""
import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the products are small: threads only wait for each other
import numpy as np  # noqa: E402
from scipy.optimize import minimize  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[1]
GOLD = ROOT / "../shared/gold"
NEWS = ("dprk-un", "macedonia-referendum", "sulawesi")
EVENTS = ("biden-xi", "camp-david", "putin-abe", "putin-rouhani")
COUNTS = {"quotes": 0.5}  # of a pair, beside one of the others: whole translations
RIDGE = 1.0
NEARLY = 0.01  # of the loss
ALWAYS = ("overlap", "containment")  # a condensed account has little of a long sentence, which has all of it
CONTEXT = ("neighbours", "rival")
AGAINST = ("number_clash", "name_clash", "other_speaker", "rival")
EITHER = ("length",)
LEFT_OUT = ("words",)  # it speaks neither for a pair nor against it: it would fit how long the sentences at hand are
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


def bounds(name, deviation):
    if name in EITHER:
        return (None, None)
    if name in AGAINST:
        return (None, 0)
    return (0, MOST[name] * deviation if name in MOST else None)


def varies(columns):
    return columns.std(0) > 1e-6


class Table:
    """The pairs of one or of two languages that have `key` and are not barred, of all sets."""

    def __init__(self, data, key, same):
        self.names = next(iter(data.values()))[0]["part_names"]
        rows = [(pair[key], pair["label"], COUNTS.get(name.split(",")[0], 1.0), event["event"])
                for name, events in data.items() for event in events for pair in event["pairs"]
                if pair["label"] is not None and pair["same"] == same and key in pair and not pair["barred"]]
        self.parts, self.labels, self.counts = (np.array(column, float) for column in list(zip(*rows))[:3])
        self.events = np.array([row[3] for row in rows])

    def columns(self, used):
        return [i for i, name in enumerate(self.names) if name in used and varies(self.parts[:, i])]


def loss_of(sums, labels, counts):
    return counts @ (np.logaddexp(0, sums) - labels * sums)


def solve(parts, labels, counts, names):
    """Weights of a logistic function of the parts, and its bias."""
    deviation = np.where(varies(parts), parts.std(0), 1)  # what does not vary in a fold weighs nothing there
    scaled = np.hstack([parts / deviation, np.ones((len(parts), 1))])

    def loss(weights):
        sums = scaled @ weights
        gradient = scaled.T @ (counts * (1 / (1 + np.exp(-sums)) - labels))
        gradient[:-1] += RIDGE * weights[:-1]
        return loss_of(sums, labels, counts) + RIDGE / 2 * (weights[:-1] ** 2).sum(), gradient

    limits = [bounds(name, d) for name, d in zip(names, deviation)] + [(None, None)]
    best = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=limits, method="L-BFGS-B", options={"maxiter": 2000}).x
    return best[:-1] / deviation, best[-1]


def as_row(names, weights, bias):
    row = {name: round(float(weight), 3) for name, weight in zip(names, weights)}
    return {"bias": round(float(bias), 3), **{name: weight for name, weight in row.items() if weight != 0}}


def fit(table, used):
    """Weights by name, and the bias."""
    columns = table.columns(used)
    names = [table.names[i] for i in columns]
    return as_row(names, *solve(table.parts[:, columns], table.labels, table.counts, names))


def loss_left_out(table, used):
    """The loss on each event by weights fitted on the others."""
    columns = table.columns(used)
    names = [table.names[i] for i in columns]
    loss = 0
    for event in np.unique(table.events):
        out = table.events == event
        weights, bias = solve(table.parts[~out][:, columns], table.labels[~out], table.counts[~out], names)
        loss += loss_of(table.parts[out][:, columns] @ weights + bias, table.labels[out], table.counts[out])
    return loss


def choose(table, pool):
    """The fewest parts that do nearly as well on events left out as the best set, each time less the one that helps
    least."""
    used = [part for part in pool if table.columns([part])]
    tried = [(loss_left_out(table, used), used)]
    while leaving := [part for part in used if part not in ALWAYS]:
        loss, part = min((loss_left_out(table, [each for each in used if each != part]), part) for part in leaving)
        used = [each for each in used if each != part]
        tried.append((loss, used))
    least = min(loss for loss, _ in tried)
    loss, used = [each for each in tried if each[0] <= least * (1 + NEARLY)][-1]
    print(f"  {tried[0][0]:.1f} with all parts, {loss:.1f} with {', '.join(used)}", file=sys.stderr)
    return used


def fit_row(data, key, same, pool):
    table = Table(data, key, same)
    print(f"{key}, {'one language' if same else 'across'}: loss on events left out", file=sys.stderr)
    return fit(table, choose(table, pool))


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


def collect(build, weights, encoder):
    return {f"{name}, {statements}": run(build, weights, statements, encoder, files)
            for name, files in gold_sets().items() for statements in ("found", "gold")}


def f_half(counts):
    """F-measure with beta 1/2: a wrong join misleads, a missed one still stands as the nearest miss."""
    right, found, gold = counts
    return 1.25 * right / (found + 0.25 * gold)


def mean_f(counts):
    """Over the sets, each counted by the root of its pairs: few of them say little."""
    values = [(f_half(each), each[2] ** 0.5) for each in counts.values() if each[2]]
    return sum(value * weight for value, weight in values) / sum(weight for _, weight in values)


def best_threshold(means):
    """The one in the middle of the three neighbours that do best: one alone may be luck."""
    names = list(means)
    return max(names[1:-1], key=lambda name: sum(means[each] for each in names[names.index(name) - 1:names.index(name) + 2]))


def fit_set(build, weights, which, encoder, without):
    """Fits `weights[which]` in place."""
    names = collect(build, weights, encoder)
    parts = [n for n in next(iter(names.values()))[0]["part_names"] if n not in without and n not in LEFT_OUT]
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
    means = {threshold: mean_f(each) for threshold, each in counts.items()}
    best = best_threshold(means)
    own["join"] = int(best) / 100
    for threshold, each in counts.items():
        shown = " ".join(f"{name} {f_half(each[name]):.3f}" for name in each if each[name][2])
        print(which, threshold, f"mean {means[threshold]:.4f}", shown, "<" if threshold == best else "", file=sys.stderr)


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
    names = sets[0][1]
    for place, same in (("same_language", True), ("across", False)):
        parts = np.vstack([p for s, _, p, _ in sets if s == same])
        labels = np.concatenate([l for s, _, _, l in sets if s == same])
        columns = [i for i, name in enumerate(names) if name not in CONTEXT and varies(parts[:, i])]
        used = [names[i] for i in columns]
        own[place]["loose"] = as_row(used, *solve(parts[:, columns], labels, np.ones(len(labels)), used))


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
