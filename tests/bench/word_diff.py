"""The word diff beside its peers: time and memory of whole processes, on the same files. Part of bench.py.

The natural pair are two English translations of one text, lines of WMT22's two references, made long enough by copies in which
all but the commonest words are renamed: the folder named by WMT22 (a clone of wmt-conference/wmt22-news-systems). jsdiff and
diff-match-patch are looked for in the folder named by DIFF_PEERS (npm install diff diff-match-patch there). What is not to be
had is left out.
"""
import collections
import os
import pathlib
import re
import shutil

LONG = 480_000
DIFFERENT = 20_000
NODE = {
    "jsdiff": "const{diffArrays}=require('diff');diffArrays(words(2),words(3))",
    # Words packed as characters, as its wiki says of lines.
    "diff-match-patch": "const D=require('diff-match-patch'),d=new D(),m=new Map();d.Diff_Timeout=0;"
                        "const c=i=>i<0xd800?i:i+0x800,p=f=>words(f).map(w=>{if(!m.has(w))m.set(w,c(m.size+1));"
                        "return String.fromCharCode(m.get(w))}).join('');d.diff_main(p(2),p(3),false)",
}
WORDS = "const words=i=>require('fs').readFileSync(process.argv[i],'utf8').trim().split(/\\s+/);"


def peers(readout, a, b, folder):
    commands = {
        "readout diff": [readout, "diff", a, b, "--language", "en"],
        "git diff --word-diff": ["git", "diff", "--no-index", "--word-diff", a, b],
        "dwdiff": ["dwdiff", a, b],
        "wdiff": ["wdiff", a, b],
    }
    modules = pathlib.Path(os.environ.get("DIFF_PEERS", ".")).resolve() / "node_modules"
    for name, code in NODE.items():
        script = folder / f"{name}.js"
        path = str(modules / name.replace("jsdiff", "diff"))
        script.write_text(WORDS + re.sub(r"require\('diff[a-z-]*'\)", f"require({path!r})", code))
        commands[name] = ["timeout", "120", "node", str(script), a, b] if (modules.exists() and shutil.which("node")) else None
    return commands


def references(folder):
    """Lines of both references, where both have words."""
    for first in sorted((folder / "txt-ts/references").glob("generaltest2022.??-en.ref.?.en")):
        others = sorted(first.parent.glob(first.name[:21] + ".ref.?.en"))
        if first == others[0] and len(others) > 1:
            for x, y in zip(first.read_text().split("\n"), others[1].read_text().split("\n")):
                if len(x.split()) > 5 and len(y.split()) > 5:
                    yield x, y


def natural(folder):
    """Both texts, one paragraph a line, some LONG words each."""
    lines = list(references(folder))
    counts = collections.Counter(word.lower() for pair in lines for line in pair for word in re.findall("[A-Za-z]+", line))
    common = {word for word, _ in counts.most_common(200)}
    texts, words, copy = ([], []), 0, 0
    while lines and words < LONG:
        for pair in lines:
            for text, line in zip(texts, pair):
                text.append(re.sub("[A-Za-z]+", lambda m: m[0] if m[0].lower() in common else m[0] + "qxzvjk"[copy - 1] * (copy > 0), line))
            words += len(pair[0].split())
            if words >= LONG:
                break
        copy += 1
    return ["\n\n".join(text) + "\n" for text in texts]


def run(readout, folder, measure, row, zipf_words, edited, write_text):
    a, b = folder / "a.txt", folder / "b.txt"

    def compare(title):
        print(f"word diff, {title}")
        for label, command in peers(readout, str(a), str(b), folder).items():
            if command and shutil.which(command[0]):
                row(label, measure(command, runs=5))
            else:
                print(f"  {label:<34} not installed")

    original = zipf_words(LONG, 1)
    write_text(a, original)
    write_text(b, edited(original, 0.02, 2))
    compare(f"{LONG:,} words a side, 2% edited")
    wmt = pathlib.Path(os.environ.get("WMT22", ""))
    if (wmt / "txt-ts").exists():
        for path, text in zip((a, b), natural(wmt)):
            path.write_text(text)
        compare(f"{LONG:,} words, two English translations of one text")
    else:
        print("word diff, two translations of one text: WMT22 names no clone of wmt22-news-systems")
    write_text(a, [f"a{word}" for word in zipf_words(DIFFERENT, 3)])
    write_text(b, [f"b{word}" for word in zipf_words(DIFFERENT, 4)])
    compare(f"{DIFFERENT:,} words a side, nothing in common")
