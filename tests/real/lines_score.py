"""Scores `readout align` on sentence alignments with gold, beside hunalign where it is given.

    lines_score.py [--encoder none|use|...] [--textberg FOLDER] [--lines FOLDER] [--hunalign PROGRAM] [--part dev|test]

`--lines`: the folder lines-en-ru-zh of the shared gold (by default the one beside the checkout).
`--textberg`: a folder with {dev,test0..6}.{de,fr,defr} of Text+Berg (bleualign_data of vecalign's
repository). The program is $READOUT. A link is right (strict) when the gold has the same one, lax
when it shares a line on both sides with a gold link; links with an empty side do not count. All
documents of a row are counted together.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def parse(line):
    """A link as two tuples of line numbers."""
    sides = line.strip().split(":")[:2]
    return tuple(tuple(int(n) for n in side.strip("[] ").split(",") if n.strip()) for side in sides)


def full(links):
    return [link for link in links if link[0] and link[1]]


def read_gold(path):
    return full(parse(line) for line in path.read_text().splitlines() if line.strip())


class Tally:
    def __init__(self):
        self.found = self.gold = self.strict_p = self.strict_r = self.lax_p = self.lax_r = 0

    def add(self, found, gold):
        pairs_gold = {(a, b) for link in gold for a in link[0] for b in link[1]}
        pairs_found = {(a, b) for link in found for a in link[0] for b in link[1]}

        def shares(link, pairs):
            return any((a, b) in pairs for a in link[0] for b in link[1])

        self.found += len(found)
        self.gold += len(gold)
        self.strict_p += sum(link in set(gold) for link in found)
        self.strict_r += sum(link in set(found) for link in gold)
        self.lax_p += sum(shares(link, pairs_gold) for link in found)
        self.lax_r += sum(shares(link, pairs_found) for link in gold)

    def join(self, other):
        for key, value in vars(other).items():
            setattr(self, key, getattr(self, key) + value)

    def figures(self):
        def prf(p, r):
            p, r = p / max(1, self.found), r / max(1, self.gold)
            return p, r, 2 * p * r / (p + r) if p + r else 0.0

        return prf(self.strict_p, self.strict_r) + prf(self.lax_p, self.lax_r)


def align_readout(a, b, options, monotone):
    command = [os.environ["READOUT"], "align", str(a), str(b), "--format", "ladder", *options]
    if monotone:
        command.append("--monotone")
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode > 1:
        sys.exit(f"{' '.join(command)}: {done.stderr}")
    return full(parse(line) for line in done.stdout.splitlines())


def tokens(path):
    """As hunalign's own scripts make them, roughly: marks stand alone, Chinese by character."""
    lines = []
    for line in path.read_text().splitlines():
        out = []
        for c in line:
            han = "\u4e00" <= c <= "\u9fff"
            out.append(c if c.isalnum() and not han or c.isspace() else f" {c} ")
        lines.append(" ".join("".join(out).split()))
    return "\n".join(lines) + "\n"


def align_hunalign(program, a, b):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "null.dic").write_text("")
        (folder / "a").write_text(tokens(a))
        (folder / "b").write_text(tokens(b))
        done = subprocess.run(
            [pathlib.Path(program).resolve(), "-realign", folder / "null.dic", folder / "a", folder / "b"],
            capture_output=True, text=True, cwd=folder)  # where it may leave its dictionary
    rungs = [tuple(int(n) for n in line.split("\t")[:2]) for line in done.stdout.splitlines() if line.strip()]
    return full((tuple(range(a0, a1)), tuple(range(b0, b1))) for (a0, b0), (a1, b1) in zip(rungs, rungs[1:]))


def show(name, aligner, tally):
    print(f"{name:32} {aligner:10} " + " ".join(f"{f:.3f}" for f in tally.figures())
          + f"  found {tally.found} gold {tally.gold}")


def score(name, documents, options, monotone, hunalign):
    """`documents`: (a, b, gold) paths. Prints a row; returns the tally."""
    ours, theirs = Tally(), Tally()
    for a, b, gold in documents:
        ours.add(align_readout(a, b, options, monotone), read_gold(gold))
        if hunalign:
            theirs.add(align_hunalign(hunalign, a, b), read_gold(gold))
    show(name, "readout", ours)
    if hunalign:
        show(name, "hunalign", theirs)
    return ours, theirs


def score_lines(folder, options, hunalign):
    rows = [row.split("\t") for row in (folder / "index.tsv").read_text().splitlines()[1:]]
    for moved in (False, True):
        total, peer = Tally(), Tally()
        half = "moved" if moved else "monotone"
        for pair in sorted({row[0] for row in rows}):
            left, right = pair.split("-")
            documents = [(folder / pair / f"{row[1]}.{left}.txt", folder / pair / f"{row[1]}.{right}.txt",
                          folder / pair / f"{row[1]}.gold")
                         for row in rows if row[0] == pair and (int(row[3]) > 0) == moved]
            ours, theirs = score(f"lines {half} {pair}", documents, options, False, None if moved else hunalign)
            total.join(ours)
            peer.join(theirs)
        show(f"lines {half} all", "readout", total)
        if hunalign and not moved:
            show(f"lines {half} all", "hunalign", peer)


def score_textberg(folder, part, options, hunalign):
    names = {"dev": ["dev"], "test": [f"test{i}" for i in range(7)]}[part]
    documents = [(folder / f"{name}.de", folder / f"{name}.fr", folder / f"{name}.defr") for name in names]
    score(f"textberg {part}", documents, options, True, hunalign)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", default="auto")
    parser.add_argument("--lines", type=pathlib.Path, default=ROOT.parent / "shared/gold/lines-en-ru-zh")
    parser.add_argument("--textberg", type=pathlib.Path)
    parser.add_argument("--part", choices=["dev", "test"], default="dev")
    parser.add_argument("--hunalign")
    arguments = parser.parse_args()
    options = ["--encoder", arguments.encoder]
    print(f"{'':43} strict P, R, F1     lax P, R, F1")
    if arguments.lines.is_dir():
        score_lines(arguments.lines, options, arguments.hunalign)
    if arguments.textberg:
        score_textberg(arguments.textberg, arguments.part, options, arguments.hunalign)


if __name__ == "__main__":
    main()
