"""How much of a text was found, and how much else: the method of the article-extraction-benchmark's own scorer.

In: the true text of a page and the extracted one. Out: shares of 4-token shingles, and for a set of pages precision, recall,
F1 and the share of pages whose words are all equal.
"""
import collections
import hashlib
import re
import statistics

TOKEN = re.compile(r"\w+")
SHINGLE = 4


def tokens(text):
    return TOKEN.findall(text or "")


def shingles(text):
    """The multiset of runs of four tokens; a text with fewer is one."""
    words = tokens(text)
    return collections.Counter(tuple(words[i:i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


def counts(truth, found):
    """True positives, false positives, false negatives, as shares of their sum."""
    true, own = shingles(truth), shingles(found)
    shared = sum((true & own).values())
    three = (shared, sum(own.values()) - shared, sum(true.values()) - shared)
    return tuple(each / sum(three) for each in three)


def mean(values):
    values = [value for value in values if value is not None]
    return statistics.mean(values) if values else 0.0


def score(truths, founds):
    """Figures over the pages of `truths` (id: text); a page that is not in `founds` was read as empty."""
    precisions, recalls, equal = [], [], 0
    for page, truth in truths.items():
        found = founds.get(page, "")
        right, false, missed = counts(truth, found)
        precisions.append(right / (right + false) if right + false else None)
        recalls.append(right / (right + missed) if right + missed else None)
        equal += tokens(truth) == tokens(found)
    precision, recall = mean(precisions), mean(recalls)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"f1": f1, "precision": precision, "recall": recall, "accuracy": equal / len(truths) if truths else 0.0}


def half(page):
    """Rules are written with the pages of the one half before the eyes; the other half shows whether they hold."""
    return "dev" if int(hashlib.sha256(page.encode()).hexdigest()[0], 16) % 2 == 0 else "held"
