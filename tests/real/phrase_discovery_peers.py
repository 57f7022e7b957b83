#!/usr/bin/env python3
"""The figures of phrase_discovery.py for what a user would take otherwise: n-gram counts by scikit-learn, and gensim's Phrases.

    python3 -m venv VENV; VENV/bin/pip install scikit-learn==1.9.1 gensim==4.4.0
    VENV/bin/python tests/real/phrase_discovery_peers.py PROGRAM CORPORA [--most 500] [--show N]

Run by hand. Both read the texts that discovery reads. scikit-learn: counts of two to five words, without those that begin or end with
one of its stop words, most frequent first. gensim: two passes of Phrases (so up to four words, and its connector words between them),
at least three occurrences, by its own score, once the default and once NPMI.
"""
import argparse
import json
import re
import subprocess

import phrase_discovery as own
from gensim.models.phrases import ENGLISH_CONNECTOR_WORDS, Phrases
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer

WORD = re.compile(r"\w+")
LONGEST = 8


def read(program, files):
    output = subprocess.run([program, "0", "1", "1", *map(str, files)], stdout=subprocess.PIPE, check=True, text=True).stdout
    rows = [json.loads(line) for line in output.splitlines()]
    return [row for row in rows if "formula" in row], [row["text"] for row in rows if "text" in row]


def words_of(text):
    """Words in small letters, each with its place in bytes."""
    return [(match.group().lower(), len(text[:match.start()].encode()), len(text[:match.end()].encode()))
            for match in WORD.finditer(text)]


def by_counts(texts):
    counter = CountVectorizer(ngram_range=(2, 5), min_df=2, token_pattern=r"\w+")
    matrix = counter.fit_transform(texts)
    counts = zip(counter.get_feature_names_out(), matrix.sum(axis=0).A1)
    ranked = sorted(counts, key=lambda pair: (-pair[1], pair[0]))
    ends = [(phrase.split()[0], phrase.split()[-1]) for phrase, _ in ranked]
    return [phrase for (phrase, _), (first, last) in zip(ranked, ends)
            if first not in ENGLISH_STOP_WORDS and last not in ENGLISH_STOP_WORDS]


def by_phrases(texts, scoring, threshold):
    """A second pass over what the first has joined."""
    sentences = [WORD.findall(part.lower()) for text in texts for part in re.split(r"[.!?;:\n]", text)]
    settings = {"min_count": 3, "threshold": threshold, "scoring": scoring, "connector_words": ENGLISH_CONNECTOR_WORDS,
                "delimiter": " "}
    first = Phrases(sentences, **settings)
    second = Phrases(first[sentences], **settings)
    scores = {**first.export_phrases(), **second.export_phrases()}
    return sorted(scores, key=lambda phrase: (-scores[phrase], phrase))


def with_hits(phrases, texts):
    wanted = {tuple(phrase.split()): [] for phrase in phrases}
    for source, text in enumerate(texts):
        words = words_of(text)
        for first in range(len(words)):
            for length in range(2, min(LONGEST, len(words) - first) + 1):
                hits = wanted.get(tuple(word for word, _, _ in words[first:first + length]))
                if hits is not None:
                    hits.append((source, words[first][1], words[first + length - 1][2], length))
    return [{"phrase": " ".join(words), "hits": hits} for words, hits in wanted.items()]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("corpora")
    parser.add_argument("--most", type=int, default=500)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    formulae, texts = read(options.program, own.texts_of(options.corpora))
    peers = {"scikit-learn counts": by_counts(texts), "gensim Phrases": by_phrases(texts, "default", 1.0),
             "gensim Phrases, NPMI": by_phrases(texts, "npmi", 0.1)}
    for name, ranked in peers.items():
        phrases = with_hits(ranked[:options.most], texts)
        *counts, _ = own.recall(formulae, phrases)
        own.print_recall(name, counts)
        (first, second), unknown = own.precision(phrases)
        print(f"  of the best {own.BEST} diplomatic: {first:.2f}, {second:.2f}; not judged: {len(unknown)}")
        for phrase in phrases[:options.show]:
            print(f"  {len(phrase['hits']):5}  {phrase['phrase']}")


if __name__ == "__main__":
    main()
