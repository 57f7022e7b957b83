"""Whether the word lists that tell kinds of change are alive: corpus/lexicon/README.md, "grammar/LANG-changes.json".

The program merges the files of a language silently: of two values the last read counts, of two equal entries one. So here, in the
files as they are written, a word stands once in a scale or list, no list contradicts the list of its exceptions, and whatever a
rule needs a partner for has one.
"""
import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ru", "zh")
# Their entries count once, however many files they come from.
SINGLE_LISTS = ("hedges", "not_hedges", "hedge_openers", "intensifiers", "stress_words", "weakening_words", "not_degrees",
                "stress_adjectives", "attitude_adjectives", "negations", "not_negations", "not_modals", "plain_futures")
SINGLE_TERMS = ("degrees", "modal_forms", "auxiliary_forms", "same_cues", "same_roles")
# A list or scale whose exceptions do not have its name.
EXCEPTIONS = {"modality": "not_modals", "intensity": "not_degrees"}
MOST = {"modality_most": "modality", "denied_modality_most": "denied_modality"}
WAYS = ("stress_words", "weakening_words")


def folded(word):
    return word.casefold().replace("ё", "е").replace("’", "'")


class Language:
    """All entries of a language as written: doubles stay doubles."""

    def __init__(self, language):
        self.name = language
        self.lists = collections.defaultdict(list)
        self.scales = collections.defaultdict(list)
        self.terms = collections.defaultdict(lambda: collections.defaultdict(list))
        for file in sorted((ROOT / "corpus/lexicon/grammar").glob(f"{language}*.json")):
            for part, members in json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=list):
                if part in ("lists", "scales", "terms"):
                    self.add(part, members)

    def add(self, part, members):
        for name, entries in members:
            if part == "lists":
                self.lists[name] += [folded(word) for word in entries]
            elif part == "scales":
                self.scales[name] += [(folded(word), value) for word, value in entries]
            else:
                for key, words in entries:
                    self.terms[name][key] += [folded(word) for word in words]

    def words(self, name):
        return set(self.lists[name]) | {word for word, _ in self.scales[name]}


def doubles(words):
    return sorted(word for word, count in collections.Counter(words).items() if count > 1)


def faults_of_scales(language):
    for name, entries in language.scales.items():
        for word in doubles(word for word, _ in entries):
            yield f"{name} has “{word}” twice"
    for most, least in MOST.items():
        least_of = dict(language.scales[least])
        for word, value in language.scales[most]:
            if value < least_of.get(word, value + 1):
                yield f"{most} of “{word}” is less than its {least}, or it has none"


def faults_of_doubles(language):
    for name in SINGLE_LISTS:
        for word in doubles(language.lists[name]):
            yield f"{name} has “{word}” twice"
    for name in SINGLE_TERMS:
        for key, words in language.terms[name].items():
            for word in doubles(words):
                yield f"{key} of {name} has “{word}” twice"


def faults_of_exceptions(language):
    pairs = {name: "not_" + name for name in set(language.lists) | set(language.scales)} | EXCEPTIONS
    for name, exceptions in pairs.items():
        for word in sorted(language.words(name) & language.words(exceptions)):
            yield f"“{word}” is in {name} and in {exceptions}"
    for word in sorted(language.words("time_relations") & language.words("opposites")):
        yield f"“{word}” is in time_relations and in opposites: one word, two changes"
    for word in sorted(language.words("hedge_openers") & language.words("hedges")):
        yield f"“{word}” is in hedge_openers and in hedges"


def faults_of_partners(language):
    for name in ("opposites", "opposite_reports"):
        values = {value for _, value in language.scales[name]}
        for word, value in language.scales[name]:
            if -value not in values:
                yield f"nothing in {name} is the contrary of “{word}”"
    families = {word for words in language.terms["degrees"].values() for word in words}
    degrees = {word for word, _ in language.scales["intensity"]}
    for word in sorted(degrees - families):
        yield f"“{word}” of intensity is in no family of degrees, so that nothing compares with it"
    for word in sorted(families - degrees):
        yield f"“{word}” of degrees has no intensity"
    for name in WAYS:
        for word in sorted(language.words(name) - language.words("intensifiers")):
            yield f"“{word}” of {name} is not in intensifiers, by which it is found"
    for word in sorted(language.words(WAYS[0]) & language.words(WAYS[1])):
        yield f"“{word}” stresses and weakens"


def main():
    faults = []
    for name in LANGUAGES:
        language = Language(name)
        for check in (faults_of_scales, faults_of_doubles, faults_of_exceptions, faults_of_partners):
            faults += [f"{name}: {fault}" for fault in check(language)]
    print("\n".join(faults) or "the word lists of changes are alive")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
