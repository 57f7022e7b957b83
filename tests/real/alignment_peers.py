"""What stands beside the alignment's figures: plain measures on the gold's own statements, at the threshold that suits
them best, which no program could know."""
import collections
import importlib.util
import json
import math
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent


class Event:
    """The gold's statements by id, and which pairs of them are asked for."""

    def __init__(self, file):
        gold = json.loads(pathlib.Path(file).read_text())
        self.language = {source["id"]: source["language"] for source in gold["sources"]}
        self.statements = {each["id"]: each for each in gold["statements"]}
        self.right, self.open = set(), set()
        for point in gold["points"]:
            sure = point.get("confidence") != "medium"
            for a in point["members"]:
                for b in point["members"]:
                    if a < b:
                        (self.right if sure else self.open).add((a, b))
        for pair in gold.get("ignore_pairs", []):
            a, b = (pair["a"], pair["b"]) if isinstance(pair, dict) else pair[:2]
            self.open.add((min(a, b), max(a, b)))
        optional = ("topic_only", "free_indirect", "unmarked")
        self.optional = {name for name, each in self.statements.items() if any(each.get(key) for key in optional)}

    def text(self, name):
        """What was said."""
        statement = self.statements[name]
        return " ".join(statement.get("content") or [statement["exact"]])

    def pairs(self, same):
        """Of statements in different sources, in one language or in two."""
        names = sorted(self.statements.keys() - self.optional)
        source = {name: self.statements[name]["source"] for name in names}
        for i, a in enumerate(names):
            for b in names[i + 1:]:
                crosses = source[a] != source[b]
                if crosses and (self.language[source[a]] == self.language[source[b]]) == same:
                    yield a, b


def best_f1(events, same, likeness):
    """`likeness(event)` gives a function of two ids. None where the gold has no such pair."""
    scored, wanted = [], 0
    for event in events:
        measure = likeness(event)
        for pair in event.pairs(same):
            right = pair in event.right
            wanted += right
            if right or pair not in event.open:
                scored.append((measure(*pair), right))
    if not wanted:
        return None
    scored.sort(key=lambda each: -each[0])
    best = found = 0
    for i, (score, right) in enumerate(scored):
        found += right
        if i + 1 == len(scored) or scored[i + 1][0] < score:
            best = max(best, 2 * found / (i + 1 + wanted))
    return best


def word_overlap(event):
    """The share of either's words that the other has too, each weighted by how rare it is among the event's statements;
    the mean of both directions, which does better here than Dice, cosine or the better direction alone."""
    words = {name: set(re.findall(r"\w+", event.text(name).lower())) for name in event.statements}
    among = collections.Counter(word for each in words.values() for word in each)
    rarity = {word: math.log(len(words) / count) for word, count in among.items()}

    def mass(some):
        return sum(rarity[word] for word in some)

    def likeness(a, b):
        shared = mass(words[a] & words[b])
        return (shared / mass(words[a]) + shared / mass(words[b])) / 2 if shared else 0
    return likeness


def encoder():
    """The lines-to-rows function of tests/encode, with the shipped encoder; None where either is absent."""
    file = HERE.parent / "encode/vectors.py"
    if not file.exists():
        return None
    sys.path.insert(0, str(file.parent))
    spec = importlib.util.spec_from_file_location("vectors", file)
    vectors = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(vectors)
    if not vectors.MODEL.exists() or not pathlib.Path(vectors.PRINT_VECTORS).exists():
        return None

    def encode(lines):
        answer = vectors.ours(lines, f"use:{vectors.MODEL}", "--jobs", 2)
        if answer.code != 0:
            raise AssertionError(answer.message)
        return answer.rows
    return encode


def cosine(a, b):
    """Of rows of unit length."""
    return sum(x * y for x, y in zip(a, b))


def vectors_of(encode):
    """The cosine of sentence vectors as a likeness."""
    def likeness(event):
        names = sorted(event.statements)
        rows = dict(zip(names, encode([" ".join(event.text(name).split()) for name in names])))
        return lambda a, b: cosine(rows[a], rows[b])
    return likeness
