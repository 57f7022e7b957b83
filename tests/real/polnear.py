#!/usr/bin/env python3
"""Scores readout's statements on PolNeAR (English news of 2016, every attribution annotated). Run by hand.

    git clone https://github.com/networkdynamics/PolNeAR
    tests/real/polnear.py PolNeAR/data/dev [--errors] [--list KIND [--limit N]]

PolNeAR has no licence file: it is scored on and never copied. Rules and lexicon may be written by reading `train`;
`dev` is scored, never read. READOUT names the program. What is compared, and how the two conventions are brought
together, is said in polnear_spans.py. Figures: precision, recall and F1 of spans by role; exact (both ends), overlap
(at least half of what the two cover together) and characters (shared by the two, of each); of whole attributions, with
all parts right. Of several annotators the first counts; how well the others agree with it is printed as a measure of
what can be reached. The errors by kind: polnear_errors.py.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
import polnear_errors  # noqa: E402
from polnear_spans import ROLES, quoted_kind, read_gold, read_statements  # noqa: E402
from program import READOUT  # noqa: E402

BATCH = 50  # files for one run of the program
FIELDS = ("exact", "overlap", "characters")


class Score:
    """Hits, found and wanted: one figure each for precision and recall."""

    def __init__(self):
        self.hits_found = self.hits_wanted = self.found = self.wanted = 0

    def add(self, hits_found, found, hits_wanted, wanted):
        self.hits_found += hits_found
        self.found += found
        self.hits_wanted += hits_wanted
        self.wanted += wanted

    def figures(self):
        precision = self.hits_found / self.found if self.found else 0
        recall = self.hits_wanted / self.wanted if self.wanted else 0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
        return precision, recall, f1


def shared(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def alike(a, b):
    return 2 * shared(a, b) >= max(a[1], b[1]) - min(a[0], b[0])


def covered(spans):
    return {i for start, end in spans for i in range(start, end)}


def score_spans(scores, found, wanted):
    """Adds spans of one text and role to the three scores."""
    exact = len(set(found) & set(wanted))
    scores["exact"].add(exact, len(set(found)), exact, len(set(wanted)))
    scores["overlap"].add(sum(any(alike(a, b) for b in wanted) for a in found), len(found),
                          sum(any(alike(a, b) for b in found) for a in wanted), len(wanted))
    a, b = covered(found), covered(wanted)
    scores["characters"].add(len(a & b), len(a), len(a & b), len(b))


def same(a, b, compare):
    """Whether two attributions have the same parts."""
    return all(len(getattr(a, role)) == len(getattr(b, role)) and
               all(compare(x, y) for x, y in zip(getattr(a, role), getattr(b, role))) for role in ROLES)


def score_whole(scores, found, wanted):
    for field, compare in (("exact", lambda x, y: x == y), ("overlap", alike)):
        scores[field].add(sum(any(same(a, b, compare) for b in wanted) for a in found), len(found),
                          sum(any(same(a, b, compare) for b in found) for a in wanted), len(wanted))


class Table:
    def __init__(self):
        self.rows = collections.defaultdict(lambda: {field: Score() for field in FIELDS})

    def add(self, text, found, wanted):
        for role in ROLES:
            score_spans(self.rows[role], *([span for one in side for span in getattr(one, role)]
                                           for side in (found, wanted)))
        for kind in ("quoted", "mixed", "unquoted"):
            score_spans(self.rows[f"content, {kind}"], *(
                [span for one in side for span in one.content if quoted_kind(text, span) == kind]
                for side in (found, wanted)))
        score_whole(self.rows["all parts"], found, wanted)

    def show(self):
        print(f"{'':20}" + "".join(f"{field + ' P':>14} {'R':>6} {'F1':>6}" for field in FIELDS) + "   wanted  found")
        for name, scores in self.rows.items():
            figures = [scores[field].figures() for field in FIELDS if scores[field].wanted]
            print(f"{name:20}" + "".join(f"{p:14.3f} {r:6.3f} {f:6.3f}" for p, r, f in figures) +
                  f"{'' if len(figures) == 3 else ' ' * 28} {scores['exact'].wanted:8} {scores['exact'].found:6}")


def extract(paths):
    """(document, statements) of each file, in order; a file that the program leaves out, as it says, has none."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "out.json"
        for at in range(0, len(paths), BATCH):
            batch = paths[at:at + BATCH]
            if subprocess.run([READOUT, "extract", *batch, "-o", out, "--quiet"], check=False).returncode > 1:
                raise SystemExit("readout extract failed")
            results = {result["document"]["file"]: result for result in json.loads(out.read_text(encoding="utf-8"))}
            for path in batch:
                result = results.get(str(path), {"document": {"text": "", "blocks": []}, "statements": []})
                yield result["document"], result["statements"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=pathlib.Path, help="a split: text/ and attributions/")
    parser.add_argument("--errors", action="store_true", help="count misses, false finds and wrong ends by kind")
    parser.add_argument("--list", metavar="KIND", default="", help="show the errors whose kind begins so")
    parser.add_argument("--limit", type=int, default=20)
    options = parser.parse_args()
    table, agreement, errors = Table(), Table(), []
    gold = list(read_gold(options.folder))
    for (_, text, annotators), result in zip(gold, extract([path for path, _, _ in gold])):
        found, wanted = list(read_statements(text, *result)), annotators[0]
        table.add(text, found, wanted)
        errors += polnear_errors.of_text(text, found, wanted)
        for other in annotators[1:]:
            agreement.add(text, other, wanted)
    print(f"{len(gold)} texts")
    table.show()
    if agreement.rows:
        print("\nthe other annotators, where there are some, against the first:")
        agreement.show()
    if options.errors:
        polnear_errors.show_counts(errors)
    if options.list:
        polnear_errors.show_list(errors, options.list, options.limit)


if __name__ == "__main__":
    main()
