"""Whether the gold for kinds of change is what corpus/changes/README.md says, that by others too.

Words stand once in their texts and in order, names are those of the contract, ids are unique, no text stands in both halves,
and there is enough of every kind to measure it.
"""
import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EDIT = json.loads((ROOT / "src/readout/report/schema/comparison.schema.json").read_text())["definitions"]["edit"]["properties"]
KINDS = EDIT["change"]["items"]["enum"]
DIRECTIONS = EDIT["direction"]["enum"]
ADJUNCTS = EDIT["adjunct"]["enum"]
FEWEST_PAIRS = 150
FEWEST_OF_A_KIND = 10


def faults_of_edit(pair, edit, at, asks_adjuncts):
    for side in "ab":
        words, text = edit[side], pair[side]
        if words and sum(text.startswith(words, i) for i in range(len(text))) != 1:
            yield f"“{words}” does not stand once in {side}"
        if words:
            place = text.find(words, at[side])
            if place < 0:
                yield f"“{words}” does not stand in {side}, in order"
            at[side] = place + len(words)
    if edit["a"] == edit["b"]:
        yield "an edit changes nothing"
    for kind in edit["change"]:
        if kind not in KINDS:
            yield f"{kind} is no kind"
    if "direction" in edit and edit["direction"] not in DIRECTIONS:
        yield "no such direction"
    if "adjunct" in edit and edit["adjunct"] not in ADJUNCTS:
        yield "no such adjunct"
    one_sided = bool({"omission", "addition"} & set(edit["change"]))
    if "adjunct" in edit and not one_sided:
        yield "an adjunct is of an omission or addition"
    if one_sided and "adjunct" not in edit and asks_adjuncts:
        yield "an omission or addition has an adjunct"
    for name in edit.get("allowed", []):
        if name not in KINDS + DIRECTIONS + ADJUNCTS:
            yield f"{name} may not be allowed: there is no such claim"


def faults_of(folder, asks_adjuncts):
    faults, ids, halves, kinds = [], set(), collections.defaultdict(set), collections.Counter()
    for file in sorted(folder.glob("*/*.json")):
        gold = json.loads(file.read_text())
        if gold.get("set_aside", False) != (file.parent.name == "test"):
            faults.append(f"{file}: set_aside is for the test half")
        for pair in gold["pairs"]:
            at = {"a": 0, "b": 0}
            for edit in pair["edits"]:
                kinds.update(edit["change"])
                faults += [f"{pair['id']}: {fault}" for fault in faults_of_edit(pair, edit, at, asks_adjuncts)]
            if pair["id"] in ids:
                faults.append(f"{pair['id']}: stands twice")
            ids.add(pair["id"])
            halves[file.parent.name] |= {pair["a"], pair["b"]}
    faults += [f"in both halves: {text}" for text in halves["dev"] & halves["test"]]
    faults += [f"{folder}: too few of {kind}: {kinds[kind]}" for kind in KINDS if kinds[kind] < FEWEST_OF_A_KIND]
    if len(ids) < FEWEST_PAIRS:
        faults.append(f"{folder}: only {len(ids)} pairs")
    print(f"{folder.name}: {len(ids)} pairs, {sum(kinds.values())} kinds of change")
    return faults


def main():
    faults = faults_of(ROOT / "corpus/changes", True) + faults_of(ROOT / "corpus/changes-independent", False)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
