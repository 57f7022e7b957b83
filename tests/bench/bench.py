"""Whole-process times and peak memory of readout and of its peers, from the same run. Usage: bench.py READOUT"""
import os
import pathlib
import random
import shutil
import statistics
import sys
import tempfile
import time

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
        os.execvp(command[0], command)
    _, _, usage = os.wait4(pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def measure(command, runs=RUNS, stdin=None):
    """Median seconds, least seconds and peak MiB, after one run that does not count."""
    once(command, stdin)
    results = [once(command, stdin) for _ in range(runs)]
    seconds = [result[0] for result in results]
    return statistics.median(seconds), min(seconds), max(result[1] for result in results)


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


def bench_extract(readout, folder):
    print("extract, per megabyte of text (the sample's sources over and over)")
    for name, suffix in (("presidency.md", ".md"), ("vestnik.txt", ".txt"), ("nanyu.txt", ".txt")):
        text = (ROOT / "corpus/lake-orla-2031" / name).read_text()
        body = text.split("---\n", 2)[-1]
        copies = max(1, 2_000_000 // len(body.encode()))
        path = folder / f"big{suffix}"
        path.write_text(body * copies)
        megabytes = path.stat().st_size / 1e6
        figures = measure([readout, "extract", str(path), "-q", "--format", "jsonl"], runs=3)
        row(name, figures, f"{megabytes / figures[0]:.1f} MB/s")


def bench_diff(readout, folder, words, share):
    a, b = folder / "a.txt", folder / "b.txt"
    original = zipf_words(words, 1)
    write_text(a, original)
    write_text(b, edited(original, share, 2))
    print(f"word diff, {words:,} words a side, {share:.0%} edited")
    commands = {
        "readout diff": [readout, "diff", str(a), str(b), "--language", "en"],
        "git diff --word-diff": ["git", "diff", "--no-index", "--word-diff", str(a), str(b)],
        "dwdiff": ["dwdiff", str(a), str(b)],
        "wdiff": ["wdiff", str(a), str(b)],
    }
    for label, command in commands.items():
        if shutil.which(command[0]):
            row(label, measure(command, runs=5))
        else:
            print(f"  {label:<34} not installed")


def main():
    readout = str(pathlib.Path(sys.argv[1]).resolve())
    least = measure(["true"], runs=1)[2]
    print(f"peak memory counts from {least:.1f} MiB, which this script hands on to what it starts")
    bench_compare(readout)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        bench_extract(readout, folder)
        bench_diff(readout, folder, 50_000, 0.1)
        bench_diff(readout, folder, 50_000, 0.02)


if __name__ == "__main__":
    main()
