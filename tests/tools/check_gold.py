#!/usr/bin/env python3
"""Hold the gold of the shipped events against their sources.

    python3 tests/tools/check_gold.py [EVENT_FOLDER...]

Without arguments: every folder of corpus/ that has a gold.json. `file` of a source is relative to
the folder of its gold.json. Prints counts per event, then every error; exit status 1 if there is
one. Standard library only.
"""
import collections
import json
import pathlib
import re
import sys
from html.parser import HTMLParser

KINDS = {"direct", "partial", "indirect", "pull_quote", "turn", "joint"}
RELATIONS = {"identical", "near_verbatim", "reworded", "translated", "condensed", "expanded",
             "conflicting"}
FLAGS = {"topic_only", "free_indirect", "unmarked"}
SPACE = re.compile(r"[\s\u00a0\u200b\ufeff]+")
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
MAX_PREFIX_WORDS = 8


class PageText(HTMLParser):
    """The visible text of a page; what stands around the article (navigation, footer) is left out."""

    HIDDEN = {"script", "style", "title", "nav", "header", "footer", "aside"}
    BLOCKS = {"p", "h1", "h2", "h3", "li", "figcaption", "blockquote", "div", "br"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.hidden_depth = 0
        self.parts = []

    def handle_starttag(self, tag, attrs):
        self.hidden_depth += tag in self.HIDDEN
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.hidden_depth -= tag in self.HIDDEN
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.hidden_depth:
            self.parts.append(data)


def fold(text):
    """Every run of white space is one space."""
    return SPACE.sub(" ", text).strip()


def source_text(path):
    """The folded text that `exact` is compared with."""
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        page = PageText()
        page.feed(raw)
        raw = "".join(page.parts)
    elif path.suffix == ".md":
        raw = re.sub(r"\A---\n.*?\n---\n", "", raw, flags=re.S)
        raw = re.sub(r"^#+ ", "", raw, flags=re.M)
    return fold(raw)


def words(text):
    return WORD.findall(text.lower())


class Checker:
    """The checks of one gold.json; errors are collected, not thrown."""

    def __init__(self, folder):
        self.folder = folder
        self.gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        self.errors = []
        self.texts = {}
        self.statements = {}
        self.point_of = {}

    def complain(self, where, message):
        self.errors.append(f"{self.folder.name} {where}: {message}")

    def locate(self, where, item):
        """The span of `exact` in its source, or None; found once, or once after its prefix."""
        text, exact, prefix = self.texts.get(item.get("source")), item["exact"], item.get("prefix")
        if text is None:
            return self.complain(where, f"unknown source {item.get('source')!r}")
        if not exact or exact != fold(exact):
            return self.complain(where, f"exact is empty or not folded: {exact!r}")
        plain = [m.start() for m in re.finditer(f"(?={re.escape(exact)})", text)]
        found = plain
        if prefix:
            pattern = f"{re.escape(prefix)}\\s*(?={re.escape(exact)})"
            found = [m.end() for m in re.finditer(pattern, text)]
            if len(plain) < 2:
                self.complain(where, f"prefix given but not needed: {exact!r}")
            if len(prefix.split()) > MAX_PREFIX_WORDS:
                self.complain(where, "prefix too long")
        if len(found) != 1:
            return self.complain(where, f"{exact!r} found {len(found)} times")
        return found[0], found[0] + len(exact)

    def check_sources(self):
        for source in self.gold["sources"]:
            path = self.folder / source["file"]
            if source["id"] in self.texts:
                self.complain(source["id"], "source id twice")
            if path.is_file():
                self.texts[source["id"]] = source_text(path)
            else:
                self.complain(source["id"], f"no such file: {source['file']}")

    def check_manifest(self):
        manifest = json.loads((self.folder / "event.json").read_text(encoding="utf-8"))
        for mine, theirs in zip(self.gold["sources"], manifest["sources"]):
            for key in ("file", "outlet", "language", "kind"):
                if mine[key] != theirs[key]:
                    self.complain(mine["id"], f"{key} is not that of event.json")
        if len(self.gold["sources"]) != len(manifest["sources"]):
            self.complain("sources", "not as many as in event.json")
        if self.gold["event"]["participants"] != manifest["participants"]:
            self.complain("participants", "not those of event.json")

    def check_statement(self, statement):
        where = statement["id"]
        if where in self.statements:
            self.complain(where, "statement id twice")
        self.statements[where] = statement
        if where.split(".")[0] != statement["source"]:
            self.complain(where, "id does not start with its source")
        if statement["kind"] not in KINDS:
            self.complain(where, f"kind {statement['kind']!r}")
        if not statement.get("speaker"):
            self.complain(where, "no speaker")
        for part in statement.get("content", []):
            if part not in statement["exact"]:
                self.complain(where, f"content not in exact: {part!r}")
        for flag in FLAGS & statement.keys():
            if statement[flag] is not True:
                self.complain(where, f"{flag} is not true")
        needs_content = statement["kind"] == "partial" or (
            statement["kind"] in ("indirect", "joint") and not statement.get("free_indirect"))
        if needs_content and not statement.get("content"):
            self.complain(where, "no content")
        return self.locate(where, statement)

    def check_cue(self, statement, span):
        """In the statement; for a direct one outside it, in the words around."""
        cue = statement.get("cue")
        if not cue:
            return
        text, around = self.texts[statement["source"]], 120
        near = text[max(0, span[0] - around):span[0]] + "|" + text[span[1]:span[1] + around]
        hay = near if statement["kind"] == "direct" else statement["exact"]
        if cue not in hay:
            self.complain(statement["id"], f"cue {cue!r} not found")

    def check_statements(self):
        spans = collections.defaultdict(list)
        for statement in self.gold["statements"]:
            span = self.check_statement(statement)
            if span:
                self.check_cue(statement, span)
                spans[statement["source"]].append((span, statement["id"]))
        for listed in spans.values():
            if listed != sorted(listed):
                self.complain(listed[0][1], "statements of the source are not in order")
            for (a, first), (b, second) in zip(sorted(listed), sorted(listed)[1:]):
                if b[0] < a[1]:
                    self.complain(first, f"overlaps {second}")

    def check_pair(self, point, pair):
        a, b = pair["a"], pair["b"]
        if not {a, b} <= set(point["members"]) or a == b:
            return self.complain(point["id"], f"pair {a} {b} not among the members")
        if pair["relation"] not in RELATIONS:
            self.complain(point["id"], f"pair relation {pair['relation']!r}")
        left, right = (words(self.statements[x]["exact"]) for x in (a, b))
        if pair["relation"] == "identical" and left != right:
            self.complain(point["id"], f"{a} and {b} are not identical")
        if pair["relation"] == "translated" and self.language(a) == self.language(b):
            self.complain(point["id"], f"{a} and {b} are one language")
        return None

    def language(self, statement_id):
        source = self.statements[statement_id]["source"]
        return next(s["language"] for s in self.gold["sources"] if s["id"] == source)

    def check_point(self, point):
        if point["relation"] not in RELATIONS:
            self.complain(point["id"], f"relation {point['relation']!r}")
        members = [m for m in point["members"] if m in self.statements]
        for member in point["members"]:
            if member not in self.statements:
                self.complain(point["id"], f"no statement {member!r}")
            if member in self.point_of:
                self.complain(point["id"], f"{member} is already in {self.point_of[member]}")
            self.point_of[member] = point["id"]
        given = {frozenset((p["a"], p["b"])): p for p in point.get("pairs", [])}
        if len(given) != len(point.get("pairs", [])):
            self.complain(point["id"], "a pair twice")
        for i, a in enumerate(members):
            for b in members[i + 1:]:
                default = {"a": a, "b": b, "relation": point["relation"]}
                self.check_pair(point, given.get(frozenset((a, b)), default))

    def check_points(self):
        ids = collections.Counter(p["id"] for p in self.gold["points"])
        for point_id, count in ids.items():
            if count > 1:
                self.complain(point_id, "point id twice")
        for point in self.gold["points"]:
            self.check_point(point)

    def check_ignored(self):
        seen = set()
        for a, b in self.gold.get("ignore_pairs", []):
            if frozenset((a, b)) in seen:
                self.complain("ignore_pairs", f"{a} {b} twice")
            seen.add(frozenset((a, b)))
            if not {a, b} <= self.statements.keys():
                self.complain("ignore_pairs", f"no statement {a} or {b}")
            if a in self.point_of and self.point_of[a] == self.point_of.get(b):
                self.complain("ignore_pairs", f"{a} and {b} are in one point")

    def check_phrases(self):
        for phrase in self.gold.get("phrases", []):
            where, seen = f"phrase {phrase['canonical']!r}", set()
            for occurrence in phrase["occurrences"]:
                span = self.locate(where, occurrence)
                if span and (occurrence["source"], span) in seen:
                    self.complain(where, f"{occurrence['exact']!r} twice")
                seen.add((occurrence["source"], span))

    def run(self):
        self.check_sources()
        self.check_manifest()
        self.check_statements()
        self.check_points()
        self.check_ignored()
        self.check_phrases()
        return self.errors

    def summary(self):
        gold = self.gold
        kinds = collections.Counter((s["source"], s["kind"]) for s in gold["statements"])
        lines = [f"{self.folder.name}: {len(gold['statements'])} statements, "
                 f"{len(gold['points'])} points of several, "
                 f"{len(gold['statements']) - len(self.point_of)} of one, "
                 f"{len(gold['phrases'])} formulae with "
                 f"{sum(len(p['occurrences']) for p in gold['phrases'])} occurrences"]
        for source in gold["sources"]:
            mine = {kind: n for (name, kind), n in kinds.items() if name == source["id"]}
            lines.append(f"  {source['id']:6}{sum(mine.values()):4} statements, "
                         f"{len(words(self.texts.get(source['id'], '')))} words  {mine}")
        return "\n".join(lines)


def main(arguments):
    corpus = pathlib.Path(__file__).resolve().parents[2] / "corpus"
    folders = [pathlib.Path(a) for a in arguments]
    folders = folders or [p.parent for p in sorted(corpus.glob("*/gold.json"))]
    if not folders:
        print("no gold.json found")
        return 1
    errors = []
    for folder in folders:
        checker = Checker(folder)
        errors += checker.run()
        print(checker.summary())
    for error in errors:
        print("ERROR", error)
    print(f"{len(errors)} errors" if errors else "ok")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
