"""The quality floors: what `readout evaluate` prints on the gold must not fall below them.

The floors are those of the project's issues; the figures themselves are printed, so that a log shows what was reached.
The halves of the gold that nobody looks at while writing rules are printed beside what is aimed at: an aim is no floor.
"""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from alignment import PARTS, pair_rows  # noqa: E402
from alignment_sets import GOLD, TEST, starting_with  # noqa: E402
from program import ROOT, SAMPLE, run  # noqa: E402

SHARED = ROOT / "../shared"
LANGUAGES = {"en": "English", "ru": "Russian", "zh": "Chinese"}
CONTENT_AIM = {"en": 0.80, "ru": 0.75, "zh": 0.75}


def evaluate(*paths):
    result = run("evaluate", *paths, "--format", "json")
    if result.returncode != 0:
        raise AssertionError(result.stderr.decode())
    return json.loads(result.stdout)


def every_second(folder):
    """The second, the fourth, ... in the alphabet."""
    return sorted(folder.glob("*.json"))[1::2]


def f1(counts, key):
    """None where the gold has nothing to find."""
    return counts[key]["f1"] if key in counts and counts[key]["gold"] else None


def named_otherwise(speaker):
    """Share of found statements with another name than the gold's: what is left unknown is none."""
    unknown = speaker["by_how"].get("unknown", {"right": 0, "of": 0})
    wrong = speaker["lax"]["of"] - speaker["lax"]["right"] - (unknown["of"] - unknown["right"])
    return wrong / speaker["lax"]["of"] if speaker["lax"]["of"] else None


def aims(scores):
    """(what, figure, aim) for what the issue on statements asks for."""
    statements = scores["statements"]
    yield "direct and partial, strict F1", f1(statements["strict"], "quotation"), 0.95
    yield "direct and partial by the span alone, F1", f1(statements["strict"], "quotation_span"), 0.95
    yield "precision of all kinds, lax", statements["lax"]["all"]["precision"], 0.93
    yield "precision of all kinds, strict", statements["strict"]["all"]["precision"], None
    yield "F1 of all kinds, lax", statements["lax"]["all"]["f1"], None
    yield "F1 of all kinds, strict", statements["strict"]["all"]["f1"], None
    yield "speakers", scores["speaker"]["lax"]["accuracy"], 0.95
    yield "speakers named otherwise than in the gold, of all found", named_otherwise(scores["speaker"]), None
    yield "speakers that the gold names in the text's script", statements["speaker_named"]["accuracy"], 0.95
    yield "cues", scores["cue"]["accuracy"], None
    for language, name in LANGUAGES.items():
        if language not in scores["languages"]:
            continue
        own = scores["languages"][language]
        reported = own["reported_speech"]
        yield f"{name}: direct and partial, strict F1", f1(own["strict"], "quotation"), 0.95
        yield f"{name}: precision of all kinds, lax", own["lax"]["all"]["precision"], 0.93
        yield f"{name}: indirect, lax F1", f1(own["lax"], "indirect"), None
        yield f"{name}: speakers", own["speaker"]["all"]["accuracy"], 0.95
        yield f"{name}: speakers that the gold names in this script", own["speaker_named"]["accuracy"], 0.95
        if reported["content_of_found"]["of"]:
            yield f"{name}: content of reported speech found, F1", reported["content_of_found"]["f1"], CONTENT_AIM[language]
            yield f"{name}: content words of all reported speech, F1", reported["content_words"]["f1"], CONTENT_AIM[language]
        yield f"{name}: words of all reported speech, F1", reported["whole_words"]["f1"], None


class Floors(unittest.TestCase):
    def hold(self, name, value, floor):
        print(f"{name}: {value:.3f} (floor {floor})", file=sys.stderr)
        self.assertGreaterEqual(value, floor, name)

    def hold_statements(self, name, scores, statements, speakers):
        self.hold(f"{name}: statements F1, strict", scores["statements"]["strict"]["all"]["f1"], statements)
        self.hold(f"{name}: statements F1, lax", scores["statements"]["lax"]["all"]["f1"], statements)
        self.hold(f"{name}: speakers", scores["speaker"]["lax"]["accuracy"], speakers)

    def hold_all(self, name, scores, statements, speakers, pairs):
        self.hold_statements(name, scores, statements, speakers)
        self.hold(f"{name}: pairs F1, same language", scores["pairs"]["same_language"]["f1"], pairs)

    def hold_across(self, name, scores, floor):
        """With the encoder or without it."""
        self.hold(f"{name}: pairs F1, across", scores["pairs"]["across"]["f1"], floor)

    def test_sample(self):
        scores = evaluate(SAMPLE / "gold.json")["all"]
        self.hold_all("sample", scores, 0.95, 0.95, 0.95)
        formulae = scores["formulae"]["lax"]
        self.hold("sample: formulae, precision", formulae["precision"], 0.95)
        self.hold("sample: formulae, recall", formulae["recall"], 0.95)

    def show(self, name, files):
        scores = evaluate(*files)["all"]
        quotations = scores["statements"]["strict"].get("quotation", {"gold": 0})["gold"]
        statements = scores["statements"]["lax"]["all"]["gold"]
        print(f"{name}: {len(files)} gold files, {statements} statements, {quotations} of them direct or partial", file=sys.stderr)
        self.assertGreater(statements, 0, name)
        for what, figure, aim in aims(scores):
            aimed = f" (aim {aim:.2f}{'' if figure is None or figure >= aim else ', missed'})" if aim else ""
            print(f"  {what}: {'none' if figure is None else f'{figure:.3f}'}{aimed}", file=sys.stderr)
        for part, whole, own in pair_rows(scores):
            print(f"  pairs, {PARTS[part]}, F1: {whole:.3f}, with the gold's statements {own:.3f}", file=sys.stderr)

    @unittest.skipUnless(SHARED.exists(), "LOUD: ../shared is absent, the test halves are not scored")
    def test_halves_kept_for_testing(self):
        self.show("test half of news", starting_with(GOLD / "news", TEST["news"]))
        self.show("test half of quotes in three languages", every_second(GOLD / "quotes-en-ru-zh"))
        self.show("test half of events", starting_with(GOLD / "events", TEST["events"]))

    @unittest.skipUnless(SHARED.exists(), "LOUD: ../shared is absent, the floors on quotes are not held")
    def test_quotes(self):
        scores = evaluate(GOLD / "quotes-en-ru-zh")["all"]
        self.hold_statements("quotes", scores, 0.70, 0.65)
        self.hold_across("quotes", scores, 0.70)

    @unittest.skipUnless(SHARED.exists(), "LOUD: ../shared is absent, the floors on news are not held")
    def test_news(self):
        scores = evaluate(GOLD / "news")["all"]
        self.hold_all("news", scores, 0.70, 0.85, 0.60)
        self.hold_across("news", scores, 0.70)

    @unittest.skipUnless(SHARED.exists(), "LOUD: ../shared is absent, the floors on events are not held")
    def test_events(self):
        self.hold_all("events", evaluate(GOLD / "events")["all"], 0.70, 0.85, 0.50)


if __name__ == "__main__":
    unittest.main()
