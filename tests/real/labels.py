#!/usr/bin/env python3
"""Prints the label of every point with how its members begin, to be read and judged by people. Run by hand.

    tests/real/labels.py corpus/lake-orla-2031 ../shared/gold/news/* [--shared] [--words N]

A folder with a gold.json is compared as its sources are listed there, any other as `readout compare FOLDER` does. A line
each: number of accounts, heading where the point opens one, label, then a member of each account. `--shared` leaves out
what one account alone has. The last line counts. READOUT names the program.
"""
import argparse
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import READOUT, ROOT  # noqa: E402


def accounts(folder):
    """What to compare: the files that the gold lists, or the folder itself where it is an event."""
    gold = folder / "gold.json"
    if (folder / "event.json").exists() or not gold.exists():
        return [folder]
    return [ROOT / "../shared" / source["file"] for source in json.loads(gold.read_text())["sources"]]


def comparison_of(folder):
    result = subprocess.run([READOUT, "compare", *map(str, accounts(folder)), "-o", "-", "--format", "json", "--quiet"],
                            capture_output=True, check=True)
    return json.loads(result.stdout)


def beginning(text, words):
    """The first words of a statement; of a script without spaces, three signs for a word."""
    if " " not in text:
        return text[:3 * words]
    return " ".join(text.split()[:words])


def print_labels(comparison, only_shared, words):
    statements = {statement["id"]: statement for statement in comparison["statements"]}
    headings = {topic["points"][0]: topic["heading"] for topic in comparison.get("topics", []) if len(topic["points"]) > 1}
    count = 0
    for point in comparison["points"]:
        members = [statements[member["statement"]] for member in point["members"]]
        sources = len({member["source"] for member in members})
        if only_shared and sources < 2:
            continue
        count += 1
        if point["id"] in headings:
            print(f"   == {headings[point['id']]} ==")
        shown = {}
        for member in members:
            shown.setdefault(member["source"], beginning(member["text"], words))
        print(f"{count:4} [{sources}] {point['label']:36} | " + " | ".join(shown.values()))
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--shared", action="store_true")
    parser.add_argument("--words", type=int, default=14)
    arguments = parser.parse_args()
    total = 0
    for folder in filter(pathlib.Path.is_dir, arguments.folders):
        print(f"# {folder.name}")
        total += print_labels(comparison_of(folder), arguments.shared, arguments.words)
    print(f"{total} labels")


if __name__ == "__main__":
    main()
