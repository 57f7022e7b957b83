"""PolNeAR's attributions and readout's statements in one form, so that they can be compared.

In: a split's folder (text/, attributions/ in brat standoff), and what `readout extract --format json` printed. Out:
`Attribution`s whose spans are code points into the text of PolNeAR's file. Not promised: that a text with several
annotators is read more than once; the annotator whose name stands first counts.

PolNeAR's conventions are not readout's. These rules turn the one into the other, and no rule looks at the gold:

1. A content is the whole reported clause. Of a `partial` statement, whose content is the quoted fragments alone, it
   is the statement's span without what attributes it: cue, words that name the speaker, what stands between them.
   Of the rest, the part with quoted fragments is the content, or both parts. Behind a cue that addresses somebody
   ("told reporters that"), or before a preposition or weekday ("said on Monday that"), the part begins at a "that"
   within its first words.
2. Statements of one utterance are one attribution. Their contents are one span where nothing but marks and spaces
   parts them on one line; PolNeAR too has a span for each line.
3. A cue takes with it the auxiliaries, negations and adverbs directly before it. A cue that is only a mark
   counts as none.
4. Spans are compared without the marks and spaces at their ends, a content also without "that" at its beginning.
"""
import collections
import re
import unicodedata

ROLES = ("content", "cue", "source")
BEFORE_CUE = re.compile(
    r"(?:(?:has|have|had|is|was|are|were|be|been|being|did|do|does|will|would|could|can|may|might|should|must|not|"
    r"never|also|later|then|once|often|only|again|further|long|still|even|now|\w+ly|\w+n['’]t)\s+)+$", re.I)
QUOTE = re.compile("[“”\"]|''|``")
THAT = re.compile(r"that\s+", re.I)
ADDRESSING = {"tell", "assure", "inform", "notify", "remind", "warn", "advise", "reassure", "persuade", "convince"}
CIRCUMSTANCE = re.compile(
    r"(?:in|on|at|to|during|after|before|through|via|by|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
LATER_THAT = re.compile(r"(?:[\w’'.-]+\s+){1,6}?(?=that\s)")

Attribution = collections.namedtuple("Attribution", "content cue source kind how")  # role: tuple of (start, end)


def is_mark(char):
    return not char.isalnum() and char not in "$#%@"


def quoted_kind(text, span):
    """Whether the words of a span stand in quotation marks: quoted, mixed or unquoted."""
    start = text.rfind("\n", 0, span[0]) + 1
    inside, marked, at = False, [], start
    while at < span[1]:
        mark = QUOTE.match(text, at)
        inside = inside if not mark else {"“": True, "”": False}.get(mark.group(), not inside)
        at = mark.end() if mark else at + 1
        if not mark and at > span[0] and text[at - 1].isalnum():
            marked.append(inside)
    return "unquoted" if not any(marked) else "quoted" if sum(marked) >= 0.95 * len(marked) else "mixed"


def trimmed(text, span, role):
    start, end = span
    while start < end and is_mark(text[start]):
        start += 1
    while end > start and is_mark(text[end - 1]):
        end -= 1
    that = THAT.match(text, start, end) if role == "content" else None
    return (that.end() if that else start, end)


def joined(text, spans):
    """Spans in order, those that only marks and spaces of one line part made one."""
    out = []
    for start, end in sorted(spans):
        between = text[out[-1][1]:start] if out else ""
        if out and "\n" not in between and all(map(is_mark, between)):
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def normal(text, spans, role):
    parts = (trimmed(text, span, role) for span in joined(text, spans))
    return tuple(part for part in parts if part[0] < part[1])


def lines_of(text, spans):
    """Spans cut at line ends."""
    for start, end in spans:
        at = start
        for line in text[start:end].splitlines(keepends=True):
            yield (at, at + len(line))
            at += len(line)


def read_brat(path, text):
    spans, links = {}, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        span = re.match(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t", line)
        if span:
            spans[span[1]] = [tuple(map(int, part.split())) for part in span[2].split(";")]
        elif line.startswith("E"):
            links.append([part.split(":") for part in line.split("\t")[1].split()])
    for link in links:
        parts = collections.defaultdict(list)
        for role, name in link:
            parts[role.rstrip("0123456789").lower()] += lines_of(text, spans.get(name, []))
        roles = [normal(text, parts[role], role) for role in ROLES]
        if roles[0]:
            yield Attribution(*roles, "gold", "")


def read_gold(folder):
    """Name of the text, its words, its attributions: a split."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(path.stem + "_*.ann"))
        if annotations:
            text = path.read_text(encoding="utf-8")
            yield path, text, [list(read_brat(annotation, text)) for annotation in annotations]


def positions(text, document):
    """For each code point of the document's text its place in the file, or None where the file has no such block."""
    packed, places = [], []
    for i, char in enumerate(text):
        for part in unicodedata.normalize("NFC", char):
            if not part.isspace():
                packed.append(part)
                places.append(i)
    packed, at, out = "".join(packed), 0, [None] * (len(document["text"]) + 1)
    for block in document["blocks"]:
        own = [i for i in range(block["start"], block["end"]) if not document["text"][i].isspace()]
        found = packed.find("".join(document["text"][i] for i in own), at)
        if own and found >= 0:
            for k, i in enumerate(own):
                out[i] = places[found + k]
            at = found + len(own)
    return out


def moved(span, places):
    """The span in the file, from its first to its last code point that the file has."""
    inside = [place for place in places[span["start"]:span["end"]] if place is not None]
    return (inside[0], inside[-1] + 1) if inside else None


def clauses(text, whole, fragments, heads, lemma):
    """Rule 1: the reported clause of a partial statement."""
    heads = [head for head in heads if whole[0] <= head[0] and head[1] <= whole[1]]
    if not heads:
        return [whole]
    begin, end = min(head[0] for head in heads), max(head[1] for head in heads)
    sides = [(whole[0], begin), (end, whole[1])]
    if any(begin < fragment[0] and fragment[1] < end for fragment in fragments):
        return fragments
    sides = [side for side in sides if any(side[0] <= part[0] < side[1] for part in fragments)]
    out = []
    for start, stop in sides:
        while start < stop and is_mark(text[start]):
            start += 1
        turns = start >= end and (lemma in ADDRESSING or CIRCUMSTANCE.match(text, start))
        late = LATER_THAT.match(text, start, stop) if turns else None
        first = min(part[0] for part in fragments if part[1] > start)
        out.append((late.end() if late and late.end() < first else start, stop))
    return out


def with_entourage(text, cue):
    """Rule 3."""
    before = BEFORE_CUE.search(text[max(0, cue[0] - 60):cue[0]])
    return (cue[0] - len(before.group()) if before else cue[0], cue[1])


def read_statements(text, document, statements):
    """Rule 2: one attribution an utterance."""
    places = positions(text, document)
    grouped = collections.defaultdict(list)
    for statement in statements:
        grouped[statement["utterance"]].append(statement)
    for group in grouped.values():
        roles = {role: [] for role in ROLES}
        for statement in group:
            cue = statement["cue"] and moved(statement["cue"], places)
            speaker = statement["speaker"] or {}
            source = speaker.get("mention") and moved(speaker["mention"], places)
            whole = moved(statement, places)
            parts = [part for part in (moved(span, places) for span in statement["content"]) if part]
            if not whole or not parts:
                continue
            heads = [head for head in (cue, source) if head]
            if statement["kind"] == "partial":
                parts = clauses(text, whole, parts, heads, statement["cue"]["lemma"] if cue else "")
            roles["content"] += parts
            if cue and not roles["cue"]:
                roles["cue"] = [with_entourage(text, cue)]
            if source and not roles["source"]:
                roles["source"] = [source]
        spans = [normal(text, list(lines_of(text, roles[role])), role) for role in ROLES]
        if spans[0]:
            lemma = next((s["cue"]["lemma"] for s in group if s["cue"]), "")
            yield Attribution(*spans, group[0]["kind"], lemma)
