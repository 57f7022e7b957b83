"""Texts to measure with: made from seeds, or natural ones made long by renaming their words."""
import collections
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]


def zipf_words(count, seed):
    """Words with the frequencies of a language, so that common words repeat as they do in prose."""
    generator = random.Random(seed)
    vocabulary = [f"{generator.choice('bcdfglmnprstvw')}{generator.choice('aeiou')}{index:x}" for index in range(20_000)]
    weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
    return generator.choices(vocabulary, weights, k=count)


def edited(words, share, seed):
    """A copy with a share of the words dropped, replaced or doubled."""
    generator = random.Random(seed)
    out = []
    for word in words:
        if generator.random() >= share:
            out.append(word)
        elif generator.random() < 2 / 3:
            out.append(generator.choice(words))
            if generator.random() < 0.5:
                out.append(word)
    return out


def write_text(path, words):
    """Twelve words a sentence, eight sentences a paragraph."""
    lines = []
    for start in range(0, len(words), 96):
        chunk = words[start:start + 96]
        lines.append(" ".join(" ".join(chunk[i:i + 12]).capitalize() + "." for i in range(0, len(chunk), 12)))
    path.write_text("\n\n".join(lines) + "\n")


def translations(folder):
    """Lines of the first two references of WMT22's test sets into English that have two: two translations each."""
    for first in sorted((folder / "txt-ts/references").glob("generaltest2022.??-en.ref.?.en")):
        others = sorted(first.parent.glob(first.name[:21] + ".ref.?.en"))
        if first == others[0] and len(others) > 1:
            for x, y in zip(first.read_text().split("\n"), others[1].read_text().split("\n")):
                if len(x.split()) > 5 and len(y.split()) > 5:
                    yield x, y


def transcripts():
    """Lines of two halves of one English corpus in ../shared: one subject and style, not one text."""
    files = sorted((ROOT.parent / "shared/corpora/kremlin-en/text").glob("*.txt"))
    halves = [[line for file in files[half::2] for line in file.read_text().split("\n") if len(line.split()) > 5]
              for half in (0, 1)]
    yield from zip(*halves)


def made_long(pairs, words):
    """Two texts of so many words, a paragraph a line: in each further copy all but the commonest words are renamed."""
    counts = collections.Counter(word.lower() for pair in pairs for line in pair for word in re.findall("[A-Za-z]+", line))
    common = {word for word, _ in counts.most_common(200)}
    texts, done, copy = ([], []), 0, 0
    while pairs and done < words:
        ending = " qxzvjk"[copy].strip()
        for pair in pairs:
            for text, line in zip(texts, pair):
                text.append(re.sub("[A-Za-z]+", lambda m: m[0] if m[0].lower() in common else m[0] + ending, line))
            done += len(pair[0].split())
            if done >= words:
                break
        copy += 1
    return ["\n\n".join(text) + "\n" for text in texts]
