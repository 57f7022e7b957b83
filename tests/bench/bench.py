"""Whole-process times and peak memory of readout and of its peers, from the same run.

Usage: bench.py READOUT [SECTION]...   sections: compare, extract, diff, encode, matching, discovery; all of them otherwise
"""
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import unittest

import measure
import discovery as discovery_bench
import phrase_matching
import word_diff

ROOT = pathlib.Path(__file__).resolve().parents[2]


def processor(command, runs=measure.RUNS):
    """Least seconds of the processor, after one run that does not count."""
    least = float("inf")
    for number in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        measure.once(command)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if number > 0:
            least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return least


def row(label, figures):
    print(f"  {label:<34} {figures.wall * 1000:9.1f} ms median  {figures.least * 1000:9.1f} ms least"
          f"  {figures.memory:7.1f} MiB")


def bench_compare(readout, folder):
    print("compare, the sample event (five sources, three languages), whole process")
    sample = str(ROOT / "corpus/lake-orla-2031")
    row("to HTML", measure.measure([readout, "compare", sample, "-q", "-o", f"{folder}/r.html"]))
    row("to JSON", measure.measure([readout, "compare", sample, "-q", "-o", f"{folder}/r.json"]))
    row("--version (start alone)", measure.measure([readout, "--version"]))


def news(language, name):
    """The documents of a language: newstest2019 in ../shared, else the sample's source `name` over and over."""
    ntrex = ROOT.parent / "shared/corpora/ntrex-en-ru-zh"
    if not ntrex.exists():
        body = (ROOT / "corpus/lake-orla-2031" / name).read_text().split("---\n", 2)[-1]
        return [f"{body}\n{number}\n" for number in range(250_000 // len(body.encode()))]
    ids = [line.split("\t")[0] for line in (ntrex / "DOCUMENT_IDS.tsv").read_text().splitlines()]
    file = {"en": "newstest2019-src.eng.txt", "ru": "newstest2019-ref.rus.txt", "zh": "newstest2019-ref.zho-CN.txt"}
    documents = {}
    for document, line in zip(ids, (ntrex / file[language]).read_text().split("\n")):
        documents.setdefault(document, []).append(line)
    return ["\n\n".join(lines) + "\n" for lines in documents.values()]


def bench_extract(readout, folder):
    """One core does all; the processor's time is counted, which other programs disturb least."""
    print("extract, one core, processor time per megabyte of news (whole process, and without its start)")
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    for language, name in (("en", "presidency.md"), ("ru", "vestnik.txt"), ("zh", "nanyu.txt")):
        documents = news(language, name)
        files = []
        for number, document in enumerate(documents):
            files.append(folder / f"{language}{number}.txt")
            files[-1].write_text(document)
        joined = folder / f"{language}.txt"
        joined.write_text("\n".join(documents))
        first = len(documents[0].encode()) / 1e6
        start = processor([readout, "extract", str(files[0]), "-q", "--format", "jsonl"])
        for label, operands in ((f"{len(files)} files", files), ("one file", [joined])):
            megabytes = sum(path.stat().st_size for path in operands) / 1e6
            seconds = processor([readout, "extract", *map(str, operands), "-q", "--format", "jsonl"])
            bare = (megabytes - first) / (seconds - start)
            print(f"  {language}, {label:<10} {megabytes:5.2f} MB {seconds * 1000:9.1f} ms"
                  f"  {megabytes / seconds:6.2f} MB/s  {bare:6.2f} MB/s without start")
    os.sched_setaffinity(0, cores)


def sentences_of(language, name, count):
    """As many sentences of 25 words, out of running text."""
    words = " ".join(news(language, name)).split()
    sentences = [" ".join(words[start:start + 25]) for start in range(0, len(words) - 24, 25)]
    return sentences[:count]


def bench_encode(build):
    """Processor time on one thread, without opening. Both sides get the same sentences in one go."""
    print("encode, one thread, sentences of 25 words a second of processor time (median of 5)")
    os.environ["PRINT_VECTORS"] = str(build / "tests/print_vectors")
    sys.path.insert(0, str(ROOT / "tests/encode"))
    import vectors
    if not (vectors.MODEL / "weights.bin").exists():
        print("  the encoder's files are not there: scripts/fetch_encoder.sh")
        return
    for language, name in (("en", "presidency.md"), ("ru", "vestnik.txt")):
        lines = sentences_of(language, name, 1000)
        peers = {
            "readout": lambda: vectors.ours(lines, f"use:{vectors.MODEL}"),
            "readout, any processor's code": lambda: vectors.ours(lines, vectors.MODEL, "--portable"),
            "NumPy reference": lambda: vectors.reference(lines),
        }
        for label, peer in peers.items():
            try:
                rates = [len(lines) / peer().seconds for _ in range(5)]
            except unittest.SkipTest as missing:
                print(f"  {language}, {label:<30} {missing}")
                continue
            print(f"  {language}, {label:<30} {statistics.median(rates):7.0f} a second  ({len(lines)} sentences)")
    bench_nearest(build, f"use:{vectors.MODEL}")


def bench_nearest(build, encoder):
    texts = {"en": "presidency.md", "ru": "vestnik.txt", "zh": "nanyu.txt"}
    lines = [line for language, name in texts.items() for text in news(language, name) for line in text.split("\n\n")]
    lines = "".join(line.strip().replace("\n", " ") + "\n" for line in lines if line.strip())
    result = subprocess.run([build / "tests/measure_nearest", encoder], input=lines.encode(), capture_output=True,
                            check=True)
    rows, queries, share, coarse, exact = map(float, result.stdout.split())
    print(f"ten nearest of {queries:.0f} among {rows:.0f} rows: sign bits and a re-rank of 500 find {share:.4f} in "
          f"{coarse:.2f} ms a query, all cosines take {exact:.2f} ms")


def bench_diff(readout, folder):
    word_diff.run(readout, folder)


def bench_all_encode(readout, _):
    bench_encode(pathlib.Path(readout).parent)


def bench_matching(readout, _):
    phrase_matching.run(pathlib.Path(readout).parent)


def bench_discovery(readout, _):
    discovery_bench.run(pathlib.Path(readout).parent)


SECTIONS = {"compare": bench_compare, "extract": bench_extract, "diff": bench_diff, "encode": bench_all_encode,
            "matching": bench_matching, "discovery": bench_discovery}


def main():
    readout = str(pathlib.Path(sys.argv[1]).resolve())
    chosen = sys.argv[2:] or list(SECTIONS)
    if unknown := [name for name in chosen if name not in SECTIONS]:
        sys.exit(f"{', '.join(unknown)}: one of {', '.join(SECTIONS)}")
    least = measure.once(["true"]).memory
    print(f"peak memory counts from {least:.1f} MiB, which this script hands on to what it starts")
    with tempfile.TemporaryDirectory() as name:
        for section in chosen:
            SECTIONS[section](readout, pathlib.Path(name))


if __name__ == "__main__":
    main()
