"""Whole-process times and peak memory of readout and of its peers, from the same run. Usage: bench.py READOUT"""
import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import unittest

import word_diff

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUNS = 7


def once(command, stdin=None):
    """Seconds of wall clock and peak MiB of one run."""
    start = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        if stdin:
            os.dup2(os.open(stdin, os.O_RDONLY), 0)
        try:
            os.execvp(command[0], command)
        except OSError:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) == 127:
        sys.exit(f"{command[0]} cannot be run")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def measure(command, runs=RUNS, stdin=None):
    """Median seconds, least seconds and peak MiB, after one run that does not count."""
    once(command, stdin)
    results = [once(command, stdin) for _ in range(runs)]
    seconds = [result[0] for result in results]
    return statistics.median(seconds), min(seconds), max(result[1] for result in results)


def processor(command, runs=RUNS):
    """Least seconds of the processor, after one run that does not count."""
    least = float("inf")
    for number in range(runs + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        once(command)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if number > 0:
            least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return least


def row(label, figures, note=""):
    median, least, memory = figures
    print(f"  {label:<34} {median * 1000:9.1f} ms median  {least * 1000:9.1f} ms least  {memory:7.1f} MiB  {note}")


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


def bench_compare(readout):
    print("compare, the sample event (five sources, three languages), whole process")
    sample = str(ROOT / "corpus/lake-orla-2031")
    with tempfile.TemporaryDirectory() as folder:
        row("to HTML", measure([readout, "compare", sample, "-q", "-o", folder + "/r.html"]))
        row("to JSON", measure([readout, "compare", sample, "-q", "-o", folder + "/r.json"]))
    row("--version (start alone)", measure([readout, "--version"]))


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


def main():
    readout = str(pathlib.Path(sys.argv[1]).resolve())
    least = measure(["true"], runs=1)[2]
    print(f"peak memory counts from {least:.1f} MiB, which this script hands on to what it starts")
    bench_compare(readout)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bench_extract(readout, folder)
        word_diff.run(readout, folder, measure, row, zipf_words, edited, write_text)
    bench_encode(pathlib.Path(readout).parent)


if __name__ == "__main__":
    main()
