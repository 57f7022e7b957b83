"""Words of translations against those of their English originals, as the lexicon's `translated_words` has them. Skipped,
loudly, without ../shared. Run alone it prints the figures."""
import json
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))
from program import ROOT, run  # noqa: E402

NTREX = ROOT / "../shared/corpora/ntrex-en-ru-zh"
FILES = {"en": "newstest2019-src.eng.txt", "ru": "newstest2019-ref.rus.txt", "zh": "newstest2019-ref.zho-CN.txt"}


def documents():
    """By id, the text in each language."""
    ids = (NTREX / "DOCUMENT_IDS.tsv").read_text(encoding="utf-8").split()
    texts = {}
    for language, name in FILES.items():
        lines = (NTREX / name).read_text(encoding="utf-8").split("\n")
        for document, line in zip(ids, lines):
            texts.setdefault(document, {}).setdefault(language, []).append(line)
    return texts


def counted():
    """Words by language, and in how many documents."""
    words = dict.fromkeys(FILES, 0)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for document, by_language in documents().items():
            for language, lines in by_language.items():
                files.append(pathlib.Path(folder) / f"{document}.{language}.txt")
                files[-1].write_text(" ".join(lines) + "\n", encoding="utf-8")
        for line in run("ingest", *files, "--format", "jsonl").stdout.splitlines():
            found = json.loads(line)
            found = found.get("document", found)
            words[pathlib.Path(found["file"]).name.split(".")[-2]] += found["words"]
    return words


@unittest.skipUnless(NTREX.exists(), "LOUD: ../shared/corpora is absent, the lengths of translations are not measured")
class TranslatedWords(unittest.TestCase):
    def test_the_lexicon_has_what_is_measured(self):
        words = counted()
        for language in FILES:
            grammar = json.loads((ROOT / f"corpus/lexicon/grammar/{language}-circumstances.json").read_text(encoding="utf-8"))
            measured = 100 * words[language] / words["en"]
            print(f"{language}: {words[language]} words, {measured:.1f} for 100 English ones")
            self.assertAlmostEqual(grammar["scales"]["translated_words"]["100"], measured, delta=1)


if __name__ == "__main__":
    unittest.main()
