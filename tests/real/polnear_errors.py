"""What is missed, falsely found or cut wrongly on PolNeAR, by kind.

In: attributions found and wanted in one text (polnear_spans.py). Out: errors, each with its kind and the paragraph it
stands in; the gold is marked [content], {cue}, <source>, what was found ⟦content⟧. A kind is told by the words at
hand (the lexicon's cue forms, marks, which end differs), with no parse; "not in lexicon" means that no word of the cue
is a form of corpus/lexicon/grammar/en*.json.
"""
import collections
import json
import pathlib
import re

from polnear_spans import quoted_kind

GRAMMAR = pathlib.Path(__file__).resolve().parents[2] / "corpus/lexicon/grammar"

Error = collections.namedtuple("Error", "kind detail sample")


def lexicon_forms():
    """First word of each cue form: the kinds of its entries."""
    forms = collections.defaultdict(set)
    for path in (GRAMMAR / "en.json", GRAMMAR / "en-clauses.json"):
        for entry in json.loads(path.read_text(encoding="utf-8")).get("cues", []):
            for words in entry["forms"].values():
                for form in words:
                    forms[form.split()[0].lower()].add(entry["kind"])
    return forms


FORMS = lexicon_forms()


def words_of(text, spans):
    return [word.lower() for start, end in spans for word in re.findall(r"[\w’'-]+", text[start:end])]


def overlaps(a, b):
    return any(x[0] < y[1] and y[0] < x[1] for x in a for y in b)


def missed_kind(text, wanted):
    """Why a wanted attribution, whose content nothing found touches, may have been missed."""
    cue = words_of(text, wanted.cue)
    marked = {quoted_kind(text, span) for span in wanted.content}
    how = "quoted" if marked == {"quoted"} else "unquoted" if marked == {"unquoted"} else "mixed"
    if not cue:
        return f"missed: no cue or a mark, {how}"
    known = [word for word in cue if word in FORMS]
    if not known:
        return f"missed: cue not in lexicon, {how}"
    kinds = set().union(*(FORMS[word] for word in known))
    kind = "preposition" if "according" in cue else "verb" if "verb" in kinds else sorted(kinds)[0]
    if cue[-1].endswith("ing"):
        kind += " in -ing"
    elif kind == "verb" and re.search(r"\b(is|was|are|were|been|be) \w+$", " ".join(cue)):
        kind += ", passive"
    first = text[wanted.content[0][0]:wanted.content[0][1]].split()
    shape = "before the cue" if wanted.cue[0][0] > wanted.content[0][0] else (
        "infinitive" if first[0].lower() == "to" else "object or clause")
    return f"missed: {kind}, {shape}, {how}"


def false_kind(text, found, wanted):
    if any(overlaps(found.cue, one.content) for one in wanted):
        return "false: nested in another attribution's content"
    marked = {quoted_kind(text, span) for span in found.content}
    how = "quoted" if marked == {"quoted"} else "unquoted" if marked == {"unquoted"} else "mixed"
    cued = any(overlaps(found.cue, one.cue) for one in wanted)
    return f"false: {found.kind}, {'cue is one' if cued else 'with cue' if found.cue else 'no cue'}, {how}"


def ends_kind(span, other, kind):
    """How the ends of a found span differ from those of the wanted one."""
    start = "" if other[0] == span[0] else "starts early" if other[0] < span[0] else "starts late"
    end = "" if other[1] == span[1] else "ends early" if other[1] < span[1] else "ends late"
    return f"cut: {' and '.join(part for part in (start, end) if part)}, {kind}"


def sample(text, found, wanted):
    """The paragraph with the spans marked."""
    marks = []
    gold = (("content", "[]"), ("cue", "{}"), ("source", "<>"))
    for one, pairs in ((wanted, gold), (found, (("content", "⟦⟧"),))):
        for role, (opening, closing) in pairs:
            for start, end in getattr(one, role) if one else ():
                marks += [(start, 1, opening), (end, 0, closing)]
    content = (wanted or found).content
    start = text.rfind("\n", 0, content[0][0]) + 1
    end = max(text.find("\n", content[-1][1]), content[-1][1])
    out, at = [], start
    for place, _, mark in sorted(mark for mark in marks if start <= mark[0] <= end):
        out += [text[at:place], mark]
        at = place
    return re.sub(r"\s+", " ", "".join(out) + text[at:end])


def of_wanted(text, found, one):
    """Errors of one wanted attribution: missed as a whole, or spans that are missed or cut."""
    touching = [other for other in found if overlaps(other.content, one.content)]
    if not touching:
        yield Error(missed_kind(text, one), " ".join(words_of(text, one.cue)), sample(text, None, one))
        return
    for span in one.content:
        near = [(other, part) for other in touching for part in other.content if overlaps([part], [span])]
        if not near:
            yield Error("missed: a further part of what is found", touching[0].how, sample(text, touching[0], one))
        elif all(part != span for _, part in near):
            own = [pair for pair in near if overlaps(pair[0].cue, one.cue) or not pair[0].cue]
            other, part = (own or near)[0]
            kind = ends_kind(span, part, other.kind)
            if not own:
                kind = "cut: only what is nested is found" if within(part, span) else "cut: by another cue"
            yield Error(kind, other.how, sample(text, other, one))


def within(part, span):
    return span[0] <= part[0] and part[1] <= span[1]


def of_text(text, found, wanted):
    errors = [error for one in wanted for error in of_wanted(text, found, one)]
    for one in found:
        if not any(overlaps(one.content, other.content) for other in wanted):
            errors.append(Error(false_kind(text, one, wanted), one.how, sample(text, one, None)))
        elif any(overlaps(one.cue, other.content) for other in wanted):
            errors.append(Error("false: nested in another attribution's content", one.how, sample(text, one, None)))
    return errors


def show_counts(errors):
    print()
    for kind, count in collections.Counter(error.kind for error in errors).most_common():
        details = collections.Counter(error.detail for error in errors if error.kind == kind).most_common(8)
        print(f"{count:6} {kind}   " + ", ".join(f"{word} {n}" for word, n in details if word))


def show_list(errors, kind, limit):
    chosen = [error for error in errors if error.kind.startswith(kind)]
    step = max(1, len(chosen) // max(1, limit))
    print()
    for error in chosen[::step][:limit]:
        print(f"{error.kind} ({error.detail})\n    {error.sample}\n")
