#!/usr/bin/env python3
"""What each part of the similarity is worth: the pair figures with each off in turn. Run by hand.

    tests/real/ablation.py [--half development] [--encoder WHICH] [PART]...

READOUT names the program. Needs ../shared. A row a part, F1 end to end and with the gold's own statements, as they are and
less those of the whole similarity. The weights stay as they are: what a part's like could make up for is not seen.
"""
import argparse

import alignment
import alignment_sets as sets

HALVES = {"test": sets.TEST, "development": sets.DEVELOPMENT}


def parts_of_program():
    """As the program lists them when it is asked for one that it does not know."""
    message = alignment.run("evaluate", "none", "--without", "?").stderr.decode()
    return message.strip().split("name one of ")[1].split(", ")


def figures(groups, options):
    """(set, part of it) to the two F1."""
    return {(name, key): (whole, own) for name, files in groups.items()
            for key, whole, own in alignment.pair_rows(alignment.evaluated(files, *options))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help="all of them where none is named")
    parser.add_argument("--half", choices=HALVES, default="test", help="of news and events")
    parser.add_argument("--encoder", help="as readout takes it")
    typed = parser.parse_args()
    options = ["--encoder", typed.encoder] if typed.encoder else []
    groups = sets.gold_sets(HALVES[typed.half])
    whole = figures(groups, options)
    print(f"{'without':<16} " + "  ".join(f"{name + ', ' + alignment.PARTS[key]:>27}" for name, key in whole))
    print(f"{'':<16} " + "  ".join(f"{'end to end':>13} {'gold':>13}" for _ in whole))
    print(f"{'nothing':<16} " + "  ".join(f"{a:>13.3f} {b:>13.3f}" for a, b in whole.values()))
    for part in typed.parts or parts_of_program():
        row = figures(groups, [*options, "--without", part])
        cells = [f"{value:.3f} ({value - before:+.3f})" for key, old in whole.items() for value, before in zip(row[key], old)]
        print(f"{part:<16} " + "  ".join(f"{a:>13} {b:>13}" for a, b in zip(cells[::2], cells[1::2])))


if __name__ == "__main__":
    main()
