"""Altered copies of real transcripts: what was said, told by two accounts, the second of which changes one quotation.

In: sentences of one speaker's turn that follow one another, a seeded random.Random, a kind of KINDS. Out: a Case: the two
texts, what a comparison is to find in the second (an issue, or None: silence), and where. The sentences are real and stay
in memory and in temporary files; the speakers are fictional, so that no real person is given words.
"""
import dataclasses
import re

SENTENCES = 3  # of one speaker, that follow one another: the second is altered
SPEAKER, OTHER = "President Ilda Maren", "Prime Minister Tobin Rask"
SMALL = {"the": "a", "a": "the", "and": "or", "will": "may", "can": "must", "must": "can", "may": "will", "with": "for",
         "is": "was", "are": "were", "this": "that", "our": "their", "in": "of", "of": "in", "for": "with", "has": "had"}
WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")


@dataclasses.dataclass
class Case:
    kind: str
    first: str
    second: str
    wanted: str | None        # an issue of Pair.quotation or Pair.attribution; None: silence
    altered: tuple[str, ...]  # sentences of the second account in which it is to be found


def clean(sentence):
    return sentence.rstrip(".!")


def said(sentence, style, speaker=SPEAKER):
    """One quotation in a paragraph of its own, in one of the ways of news reports."""
    words = clean(sentence)
    return (f"“{words},” {speaker} said.", f"{speaker} said: “{words}.”", f"“{words},” said {speaker}.",
            f"{speaker} stressed: “{words}.”")[style % 4]


def content_words(sentence):
    """Spans of words that carry content: long ones that are no names."""
    return [m.span() for m in WORD.finditer(sentence)
            if m.end() - m.start() > 4 and m.group().islower() and m.start() > 0]


def inner(spans, sentence):
    """Without the first and the last words of the sentence, at which an end would begin."""
    begin, end = len(sentence) * 0.2, len(sentence) * 0.8
    return [span for span in spans if begin < span[0] and span[1] < end]


def replaced(sentence, span, word):
    return sentence[:span[0]] + word + sentence[span[1]:]


def word(sentence, pool, random):
    """One word that carries content is another."""
    spans = inner(content_words(sentence), sentence)
    if not spans:
        return None
    span = random.choice(spans)
    others = [w for w in pool if w[:4] != sentence[span[0]:span[1]][:4] and w not in sentence]
    return replaced(sentence, span, random.choice(others)) if others else None


def small_word(sentence, _pool, random):
    spans = inner([m.span() for m in WORD.finditer(sentence) if m.group() in SMALL], sentence)
    if not spans:
        return None
    span = random.choice(spans)
    return replaced(sentence, span, SMALL[sentence[span[0]:span[1]]])


def word_added(sentence, pool, random):
    spans = inner(content_words(sentence), sentence)
    return sentence[:(at := random.choice(spans)[0])] + random.choice(pool) + " " + sentence[at:] if spans else None


def word_dropped(sentence, _pool, random):
    spans = inner(content_words(sentence), sentence)
    if not spans:
        return None
    begin, end = random.choice(spans)
    return sentence[:begin] + sentence[end:].lstrip()


def order(sentence, _pool, random):
    """Two words of a co-ordination change places."""
    found = [m for m in re.finditer(r"\b([a-z]{4,}) (and|or|but) ([a-z]{4,})\b", sentence) if m.group(1) != m.group(3)]
    if not found:
        return None
    match = random.choice(found)
    return replaced(sentence, match.span(), f"{match.group(3)} {match.group(2)} {match.group(1)}")


def order_of_parts(sentence, _pool, _random):
    """Two longer parts change places."""
    found = re.match(r"(.*?[a-z] )((?:[a-z]+ ){3,8})and ((?:[a-z]+ ?){3,8})(.*)$", clean(sentence))
    return f"{found[1]}{found[3].strip()} and {found[2].strip()} {found[4]}".strip() + "." if found else None


def pieces(sentence):
    """The sentence at its commas, where there are three parts of three words or more."""
    parts = clean(sentence).split(", ")
    return parts if len(parts) >= 3 and min(len(part.split()) for part in parts) >= 3 else None


def cut_inside(mark):
    def cut(sentence, _pool, random):
        parts = pieces(sentence)
        if not parts:
            return None
        at = random.randrange(1, len(parts) - 1)
        joint = {"": ", ", "ellipsis": " … ", "bracket": " [and so on] "}[mark]
        return ", ".join(parts[:at]) + joint + ", ".join(parts[at + 1:]) + "."
    return cut


def cut_end(mark):
    def cut(sentence, _pool, _random):
        parts = clean(sentence).split(", ")
        kept = ", ".join(parts[:-1])
        if len(parts) < 2 or len(kept.split()) < 6 or len(parts[-1].split()) < 4:
            return None
        return kept + mark
    return cut


def fragment(at_edge, change):
    """Six words of the sentence between marks, one of which may be another."""
    def made(sentence, pool, random):
        words = clean(sentence).split()
        if len(words) < 14:
            return None
        begin = random.randrange(3, len(words) - 9)
        piece = words[begin:begin + 7]
        plain = [i for i, w in enumerate(piece) if w.isalpha() and w.islower() and len(w) > 3]
        places = [i for i in plain if (i in (0, 6)) == at_edge]
        if change and not places:
            return None
        if change:
            piece[random.choice(places)] = random.choice([w for w in pool if w not in words])
        return " ".join(piece).strip(",;:–")
    return made


# kind: how a sentence is altered, what is to be found
ALTERED = {
    "unchanged": (lambda sentence, *_: sentence, None),
    "word": (word, "words-changed"),
    "small word": (small_word, "words-changed"),
    "word added": (word_added, "words-changed"),
    "word dropped": (word_dropped, "words-changed"),
    "order": (order, "words-moved"),
    "order of parts": (order_of_parts, "words-moved"),
    "cut inside": (cut_inside(""), "cut"),
    "cut inside, ellipsis": (cut_inside("ellipsis"), None),
    "cut inside, bracket": (cut_inside("bracket"), None),
    "cut at the end": (cut_end("."), "cut"),
    "cut at the end, ellipsis": (cut_end(" …"), None),
}
FRAGMENTS = {
    "fragment": (fragment(False, False), None),
    "fragment, word inside": (fragment(False, True), "words-changed"),
    "fragment, word at the edge": (fragment(True, True), "words-changed"),
}
WHOLE = ("sentence dropped", "sentence dropped, ellipsis", "spliced", "reported", "another speaker", "another speaker, reported")
ACCOUNTS = "whole accounts"
KINDS = (*ALTERED, *FRAGMENTS, *WHOLE, ACCOUNTS)


def lowered(sentence):
    return sentence if re.match(r"I\b", sentence) else sentence[0].lower() + sentence[1:]


def whole_kind(kind, run, at, paragraphs):
    """Kinds that concern more than the words of one sentence: both accounts' paragraphs, what is to be found, where."""
    first, second = list(paragraphs[0]), list(paragraphs[1])
    target = run[at]
    if kind == "reported":
        second[at] = f"{SPEAKER} said that {lowered(clean(target))}."
        return first, second, "quoted-or-reported", (lowered(clean(target)),)
    if kind.startswith("another speaker"):
        second[at] = said(target, at, OTHER)
        if kind.endswith("reported"):
            second[at] = f"{OTHER} said that {lowered(clean(target))}."
            target = lowered(clean(target))
        return first, second, "another-speaker", (clean(target),)
    three = [clean(sentence) for sentence in run[at - 1:at + 2]]
    del second[at:at + 2]
    if kind == "spliced":
        second[at - 1] = f"“{three[0]}, {lowered(three[2])},” {SPEAKER} said."
        return first, second, "spliced", (three[0], lowered(three[2]))
    mark = ". … " if kind.endswith("ellipsis") else ". "
    first[at - 1:at + 2] = [f"{SPEAKER} said: “{'. '.join(three)}.”"]
    second[at - 1] = f"{SPEAKER} said: “{three[0]}{mark}{three[2]}.”"
    return first, second, None if kind.endswith("ellipsis") else "cut", (three[0], three[2])


def as_transcript(paragraphs):
    """Turns of two speakers, the first of whom says the paragraphs."""
    host = "Tobin Rask: Welcome to the lake, Madam President.\n\nPresident of Varland Ilda Maren: "
    turns = "\n\nTobin Rask: Thank you, we shall come to that.\n\nIlda Maren: ".join(" ".join(p) for p in paragraphs)
    return f"{host}{turns}\n\nTobin Rask: Thank you very much for all that."


def made(kind, run, pool, random, transcript=False):
    """A case of the kind from sentences that follow one another, or None where they do not lend themselves to it."""
    at = 1
    first = [said(sentence, random.randrange(4)) for sentence in run]
    second = [said(sentence, random.randrange(4)) for sentence in run]
    wanted, altered = None, (clean(run[at]),)
    if kind in ALTERED:
        alter, wanted = ALTERED[kind]
        changed = alter(run[at], pool, random)
        if changed is None or (wanted and changed == run[at]):
            return None
        second[at] = said(changed, random.randrange(4))
        altered = (clean(changed),)
    elif kind in FRAGMENTS:
        alter, wanted = FRAGMENTS[kind]
        changed = alter(run[at], pool, random)
        if changed is None:
            return None
        second[at] = f"{SPEAKER} spoke of “{changed}”, among other things."
        altered = (changed,)
    else:
        first, second, wanted, altered = whole_kind(kind, run, at, (first, second))
    head = "The talks at Lake Orla ended on Wednesday evening."
    text = as_transcript([run]) if transcript else "\n\n".join(first)
    return Case(kind, f"{head}\n\n{text}\n", f"Delegations met at Lake Orla.\n\n{chr(10).join(p + chr(10) for p in second)}",
                wanted, altered)


def told(sentences, pool_at, random):
    """Some sentences of a paragraph as a report would give them: each whole, cut by a mark, or in two or three words."""
    out, at = [], 0
    while at < len(sentences):
        sentence = sentences[at]
        at += 1
        way = random.choice(("left out", "left out", "whole", "whole", "with the next", "interrupted", "marked", "fragment"))
        parts = clean(sentence).split(", ", 1)
        if way == "whole":
            out.append(said(sentence, random.randrange(4)))
        elif way == "with the next" and at < len(sentences):
            out.append(f"{SPEAKER} said: “{sentence} {sentences[at]}”")
            at += 1
        elif way == "interrupted" and len(parts) == 2:
            out.append(f"“{parts[0]},” {SPEAKER} said, “{parts[1]}.”")
        elif way == "marked" and len(parts) == 2:
            out.append(f"“{parts[0]} …,” {SPEAKER} said.")
        elif way == "fragment" and (piece := fragment(False, False)(sentence, pool_at, random)):
            out.append(f"{SPEAKER} spoke of “{piece}”, among other things.")
    return out


def two_accounts(paragraphs, random, transcript):
    """Silence is wanted everywhere: nothing is altered, and what is left out is marked, or a sentence of its own."""
    texts = [["The talks at Lake Orla ended on Wednesday evening."], ["Delegations met at Lake Orla."]]
    for paragraph in paragraphs:
        for text in texts:
            text += told(paragraph, (), random)
    if transcript:
        texts[0] = [as_transcript(paragraphs)]
    return Case(ACCOUNTS, "\n\n".join(texts[0]), "\n\n".join(texts[1]), None, ())
