"""The sets that the alignment is measured on: gold in ../shared, and sentence pairs of two public repositories."""
import csv
import io
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT  # noqa: E402

GOLD = ROOT / "../shared/gold"
TEST = {"news": ("syria-un", "warren-holyoke", "wheeling-rally"), "events": ("biden-yoon", "putin-aliyev", "sullivan-beijing")}
DEVELOPMENT = {"news": ("dprk-un", "macedonia-referendum", "sulawesi"),
               "events": ("biden-xi", "camp-david", "putin-abe", "putin-rouhani")}


def starting_with(folder, names):
    """The gold files of the events whose names begin so: one each, or the gold has changed."""
    found = [sorted(folder.glob(f"{name}*/gold.json")) for name in names]
    if any(len(each) != 1 for each in found):
        raise AssertionError(f"{folder} does not hold one event each of {', '.join(names)}")
    return [file for each in found for file in each]


def gold_sets(halves=TEST):
    """Name to gold files; quotes are whole."""
    if not GOLD.exists():
        return {}
    return {**{name: starting_with(GOLD / name, events) for name, events in halves.items()},
            "quotes": sorted((GOLD / "quotes-en-ru-zh").glob("*.json"))}


def text_of(clone, path):
    """A file of a clone, with or without a work tree."""
    file = pathlib.Path(clone) / path
    if file.exists():
        return file.read_text()
    show = subprocess.run(["git", "-C", clone, "show", f"HEAD:{path}"], capture_output=True, check=True)
    return show.stdout.decode()


def one_line(text):
    return " ".join(text.split())


def sts_pairs(clone):
    """Name to (pairs, scores from 0 to 5): STS-B, in one language and across, line by line."""
    tables = {}
    for language in ("en", "ru", "zh"):
        tables[language] = list(csv.reader(io.StringIO(text_of(clone, f"data/stsb-{language}-test.csv"))))
    sets = {}
    for a, b in (("en", "en"), ("ru", "ru"), ("zh", "zh"), ("en", "ru"), ("en", "zh"), ("ru", "zh")):
        pairs = [(one_line(x[0]), one_line(y[1])) for x, y in zip(tables[a], tables[b])]
        sets[a if a == b else f"{a}-{b}"] = (pairs, [float(row[2]) for row in tables["en"]])
    return sets


def wmt_pairs(clone):
    """Name to pairs of lines of WMT22: a source with its translation, and two translations of one text."""
    files = {"zh": "sources/generaltest2022.zh-en.src.zh", "zh A": "references/generaltest2022.zh-en.ref.A.en",
             "zh B": "references/generaltest2022.zh-en.ref.B.en", "ru": "sources/generaltest2022.ru-en.src.ru",
             "ru A": "references/generaltest2022.ru-en.ref.A.en"}
    lines = {name: [one_line(line) for line in text_of(clone, f"txt/{path}").splitlines()] for name, path in files.items()}
    wanted = {"zh-en": ("zh", "zh A"), "ru-en": ("ru", "ru A"), "English A and B": ("zh A", "zh B")}
    return {name: list(zip(lines[a], lines[b])) for name, (a, b) in wanted.items()}
