"""The word diff beside its peers: time and memory of whole processes, on the same files. Part of bench.py.

The natural pair are two English translations of one text, lines of WMT22's references, made long enough by copies in
which all but the commonest words are renamed, where WMT22 names a clone of wmt-conference/wmt22-news-systems; else two
halves of a corpus in ../shared. jsdiff and diff-match-patch are looked for in the folder named by DIFF_PEERS, where
scripts/bench.sh installs them. What is not to be had is left out.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess

import measure
import texts

LONG = 480_000
DIFFERENT = 20_000
LIMIT = 60  # seconds
NODE = {
    "jsdiff": "const{diffArrays}=require('diff');diffArrays(words(2),words(3))",
    # Words packed as characters, as its wiki says of lines.
    "diff-match-patch": "const D=require('diff-match-patch'),d=new D(),m=new Map();d.Diff_Timeout=0;"
                        "const c=i=>i<0xd800?i:i+0x800,p=f=>words(f).map(w=>{if(!m.has(w))m.set(w,c(m.size+1));"
                        "return String.fromCharCode(m.get(w))}).join('');d.diff_main(p(2),p(3),false)",
}
WORDS = "const words=i=>require('fs').readFileSync(process.argv[i],'utf8').trim().split(/\\s+/);"


def modules():
    return pathlib.Path(os.environ.get("DIFF_PEERS", ".")).resolve() / "node_modules"


def peers(readout, a, b, folder):
    commands = {
        "readout diff": [readout, "diff", a, b, "--language", "en"],
        "git diff --word-diff": ["git", "diff", "--no-index", "--word-diff", a, b],
        "dwdiff": ["dwdiff", a, b],
        "wdiff": ["wdiff", a, b],
    }
    for name, code in NODE.items():
        package = name.replace("jsdiff", "diff")
        script = folder / f"{name}.js"
        script.write_text(WORDS + re.sub(r"require\('diff[a-z-]*'\)", f"require({str(modules() / package)!r})", code))
        there = (modules() / package).exists() and shutil.which("node")
        commands[name] = ["node", str(script), a, b] if there else None
    return commands


def versions():
    out = []
    for name in ("git", "dwdiff", "wdiff", "node"):
        if shutil.which(name):
            told = subprocess.run([name, "--version"], capture_output=True, text=True).stdout.split("\n")[0]
            out.append(f"{name} {re.search(r'[0-9][0-9.]*', told)[0]}")
    for name, package in (("jsdiff", "diff"), ("diff-match-patch", "diff-match-patch")):
        about = modules() / package / "package.json"
        if about.exists():
            out.append(f"{name} {json.loads(about.read_text())['version']}")
    return ", ".join(out)


def row(label, command):
    if not command or not shutil.which(command[0]):
        print(f"  {label:<22} not installed")
        return
    figures = measure.measure(command, runs=5, limit=LIMIT)
    if figures.stopped:
        print(f"  {label:<22} stopped at {LIMIT} s", flush=True)
        return
    print(f"  {label:<22} {figures.wall * 1000:8.0f} ms  {figures.processor * 1000:8.0f} ms processor"
          f"  {figures.memory:7.1f} MiB" + ("  one run" if figures.runs == 1 else ""), flush=True)


def apart(make, *arguments):
    """In a process of its own: what it holds would count as the memory of all that is started here afterwards."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            make(*arguments)
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def make_edited(a, b):
    original = texts.zipf_words(LONG, 1)
    texts.write_text(a, original)
    texts.write_text(b, texts.edited(original, 0.02, 2))


def make_natural(a, b, wmt):
    pairs = list(texts.translations(wmt) if wmt else texts.transcripts())
    if not pairs:
        raise FileNotFoundError("no natural texts")
    for path, text in zip((a, b), texts.made_long(pairs, LONG)):
        path.write_text(text)


def make_different(a, b):
    texts.write_text(a, [f"a{word}" for word in texts.zipf_words(DIFFERENT, 3)])
    texts.write_text(b, [f"b{word}" for word in texts.zipf_words(DIFFERENT, 4)])


def run(readout, folder):
    print(f"word diff, whole processes, medians of 5 runs; load {os.getloadavg()[0]:.2f}; {versions()}")
    a, b = folder / "a.txt", folder / "b.txt"
    wmt = pathlib.Path(os.environ["WMT22"]) if "WMT22" in os.environ else None
    natural = "two English translations of one text" if wmt else "two English texts of one kind"
    for title, make, arguments in ((f"{LONG:,} words a side, 2 % edited", make_edited, ()),
                                   (f"{LONG:,} words a side, {natural}", make_natural, (wmt,)),
                                   (f"{DIFFERENT:,} words a side, nothing in common", make_different, ())):
        print(f" {title}")
        if not apart(make, a, b, *arguments):
            print("  not to be had")
            continue
        for label, command in peers(readout, str(a), str(b), folder).items():
            row(label, command)
