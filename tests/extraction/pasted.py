"""Scores `readout ingest` on pasted pages: select all, copy, paste into a .txt.

    pasted.py [--gold FOLDER] [--readability FOLDER] [--work FOLDER] [--part dev|held|all]

A headless Chromium shows each page of the gold (by default extraction of the shared gold, beside the
checkout) without its scripts and without network, so without style sheets: what a site hides by its
style is pasted too, which a reader's copy would not have. The selection's plain text goes to
WORK/<id>.txt (build/pasted) and is kept: a second run only reads. Scores are those of the gold's
README: multisets of 4-token shingles, means over pages; the title is no part of the truth.
Halves: an id whose sha256 begins with an even hex digit is dev, the others are held out; rules are
made by looking at dev alone. `--readability`: test/test-pages of a clone of mozilla/readability; its
truth is what Readability.js takes, captions included, so only to be compared with itself.
The program is $READOUT (build/ci/readout), the browser $CHROMIUM. Skips without one or the other.
"""

import argparse
import collections
import gzip
import hashlib
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
READOUT = os.environ.get("READOUT", str(ROOT / "build/ci/readout"))
BROWSER = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
SECONDS_A_PAGE = 20

# Each page in a frame that runs no script; what was selected is sent back, page by page.
HARNESS = b"""<!doctype html><meta charset=utf-8><script>
const pause = ms => new Promise(done => setTimeout(done, ms));
async function paste(name) {
  const html = await (await fetch('/page/' + name)).text();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.width = 1200;
  frame.height = 900;
  frame.srcdoc = html.replace(/<noscript[\\s\\S]*?<\\/noscript>/gi, '').replace(/<meta[^>]*refresh[^>]*>/gi, '');
  const loaded = new Promise(done => frame.onload = done);
  document.body.append(frame);
  await Promise.race([loaded, pause(10000)]);
  let text = '';
  try {
    const selection = frame.contentWindow.getSelection();
    selection.selectAllChildren(frame.contentDocument.body);
    text = selection.toString();
  } catch (error) { text = ''; }
  frame.remove();
  await fetch('/text/' + name, {method: 'POST', body: text});
}
(async () => {
  for (const name of await (await fetch('/names')).json()) await paste(name);
  await fetch('/done', {method: 'POST', body: ''});
})();
</script><body></body>"""


class Pages:
    """Pages to be pasted, by name; texts as they come back."""

    def __init__(self, pages, take):
        self.pages = pages
        self.take = take
        self.done = threading.Event()

    def handler(self):
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def reply(self, body, kind="text/html; charset=utf-8"):
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                if self.path == "/names":
                    self.reply(json.dumps(sorted(outer.pages)).encode(), "application/json")
                elif self.path.startswith("/page/"):
                    self.reply(outer.pages.get(self.path[6:], str)().encode("utf-8", "replace"))
                else:
                    self.reply(HARNESS)

            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.path.startswith("/text/"):
                    outer.take(self.path[6:], body.decode("utf-8", "replace"))
                else:
                    outer.done.set()
                self.reply(b"")

            def log_message(self, *_):
                pass

        return Handler


def paste(pages, take):
    """Shows every page of `pages` (name to a function that gives its HTML); `take` gets name and text."""
    state = Pages(pages, take)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), state.handler())
    server.handle_error = lambda *_: None  # the browser hangs up when it is done
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as profile:
        browser = subprocess.Popen(
            [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
             "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--remote-debugging-port=0",
             f"http://127.0.0.1:{server.server_address[1]}/"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            state.done.wait(SECONDS_A_PAGE * len(pages))
        finally:
            browser.terminate()
            browser.wait(20)
            server.shutdown()


def make_pastes(pages, work):
    """WORK/<name>.txt for every page that has none yet."""
    work.mkdir(parents=True, exist_ok=True)
    missing = {name: page for name, page in pages.items() if not (work / f"{name}.txt").exists()}
    if not missing:
        return
    print(f"pasting {len(missing)} pages ...", file=sys.stderr)
    paste(missing, lambda name, text: (work / f"{name}.txt").write_text(text))


def shingles(text):
    tokens = re.findall(r"\w+", text or "")
    return collections.Counter(tuple(tokens[i:i + 4]) for i in range(max(1, len(tokens) - 3))) if tokens else \
        collections.Counter()


def score(truth, found):
    """Precision and recall of one page; None where not defined."""
    a, b = shingles(truth), shingles(found)
    right = sum((a & b).values())
    return (right / b.total() if b else None), (right / a.total() if a else None)


def mean(values):
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def main_text(path):
    """What `readout ingest` keeps of a file, without the title."""
    result = subprocess.run([READOUT, "ingest", "--format", "json", "--quiet", path], capture_output=True,
                            timeout=60, check=False)
    if result.returncode not in (0, 1):
        return ""
    document = json.loads(result.stdout)[0]
    text = document["text"]
    return "\n".join(text[block["start"]:block["end"]] for block in document["blocks"] if block["kind"] != "title")


def is_dev(name):
    return int(hashlib.sha256(name.encode()).hexdigest()[0], 16) % 2 == 0


def report(label, names, truth, texts):
    pairs = [score(truth[name], texts(name)) for name in names]
    precision, recall = mean(p for p, _ in pairs), mean(r for _, r in pairs)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    exact = mean(float(re.findall(r"\w+", truth[name]) == re.findall(r"\w+", texts(name))) for name in names)
    print(f"{label:26} {len(names):5}  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  exact {exact:.3f}")


def run(title, pages, truth, work, part):
    make_pastes(pages, work)
    pasted = {name for name in pages if (work / f"{name}.txt").exists()}
    if len(pasted) < len(pages):
        print(f"{len(pages) - len(pasted)} pages of {title} could not be pasted and count as empty")
    texts = {}

    def found(name):
        if name not in texts:
            texts[name] = main_text(work / f"{name}.txt") if name in pasted else ""
        return texts[name]

    def whole(name):
        return (work / f"{name}.txt").read_text() if name in pasted else ""

    halves = {"dev": [n for n in sorted(pages) if is_dev(n)], "held": [n for n in sorted(pages) if not is_dev(n)]}
    for half, names in halves.items():
        if part in (half, "all") and names:
            report(f"{title} {half}, as pasted", names, truth, whole)
            report(f"{title} {half}, readout", names, truth, found)


def gold_pages(folder):
    truth = json.loads((folder / "ground-truth.json").read_text())
    pages = {name: (lambda path=folder / "html" / f"{name}.html.gz": gzip.decompress(path.read_bytes())
                    .decode("utf-8", "replace")) for name in truth}
    return pages, {name: entry["articleBody"] for name, entry in truth.items()}


def readability_pages(folder, work):
    """Pages and, by pasting what Readability.js makes of them, truth."""
    names = [path.name for path in folder.iterdir() if (path / "source.html").exists()]
    read = {name: (lambda name=name: (folder / name / "source.html").read_text(errors="replace")) for name in names}
    truth = {name: (lambda name=name: (folder / name / "expected.html").read_text(errors="replace")) for name in names}
    make_pastes(truth, work / "expected")
    return read, {name: (work / "expected" / f"{name}.txt").read_text() for name in names
                  if (work / "expected" / f"{name}.txt").exists()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=pathlib.Path, default=ROOT.parent / "shared/gold/extraction")
    parser.add_argument("--readability", type=pathlib.Path)
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build/pasted")
    parser.add_argument("--part", choices=("dev", "held", "all"), default="all")
    options = parser.parse_args()
    if BROWSER is None:
        return print("SKIPPED: no Chromium (apt-get install chromium, or name one by CHROMIUM)", file=sys.stderr)
    if not pathlib.Path(READOUT).exists():
        return print(f"SKIPPED: no {READOUT}; build the program or name it by READOUT", file=sys.stderr)
    if not (options.gold / "ground-truth.json").exists():
        return print(f"SKIPPED: no {options.gold}", file=sys.stderr)
    run("gold", *gold_pages(options.gold), options.work / "gold", options.part)
    if options.readability:
        pages, truth = readability_pages(options.readability, options.work / "readability")
        run("readability", {name: pages[name] for name in truth}, truth, options.work / "readability", options.part)


if __name__ == "__main__":
    main()
