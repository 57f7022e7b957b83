"""The other programs that find the main text of a page: installed once under build/extraction, with pinned versions.

A peer that cannot be had is named and left out.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent / "peers"
FOLDER = ROOT / "build/extraction"
PYTHON = {
    "rs-trafilatura": "0.1.1",
    "trafilatura": "2.3.1",
    "newspaper4k": "0.9.6",
    "readability-lxml": "0.9",
    "resiliparse": "2.0.1",
    "jusText": "3.0.2",
}
DOMS = ("linkedom", "jsdom")


def last_line(result):
    lines = (result.stderr or result.stdout or "").strip().splitlines()
    return lines[-1] if lines else "no message"


def leave_out(peer, why):
    print(f"SKIPPED: {peer} cannot be had: {why}", file=sys.stderr)


def run(*command, **options):
    return subprocess.run([str(each) for each in command], capture_output=True, text=True, check=False, **options)


def has(python, package, version):
    return run(python, "-c", "import sys; from importlib.metadata import version as of; "
               f"sys.exit(of({package!r}) != {version!r})").returncode == 0


def python_peers():
    """(name, command) of each peer from PyPI."""
    python = FOLDER / "venv/bin/python"
    if not python.exists():
        try:
            venv.create(FOLDER / "venv", with_pip=True)
        except subprocess.CalledProcessError as error:
            return leave_out(", ".join(PYTHON), f"no virtual environment ({error})")
    found = []
    for package, version in PYTHON.items():
        if not has(python, package, version):
            result = run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:",
                         "--constraint", HERE / "constraints.txt", f"{package}=={version}")
            if result.returncode != 0:
                leave_out(package, last_line(result))
                continue
        found.append((package, [python, "-B", HERE / "python_peer.py", package]))
    return found


def node_peers():
    """(name, command) of Mozilla's Readability over each DOM."""
    names = [f"Readability.js, {dom}" for dom in DOMS]
    folder = FOLDER / "node"
    lock = folder / "package-lock.json"
    if not shutil.which("npm"):
        return leave_out(" and ".join(names), "npm is not installed")
    if not lock.exists() or lock.read_bytes() != (HERE / "package-lock.json").read_bytes() \
            or not (folder / "node_modules").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, folder / name)
        result = run("npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", cwd=folder)
        if result.returncode != 0:
            lock.unlink()
            return leave_out(" and ".join(names), last_line(result))
    return [(name, ["node", HERE / "readability.mjs", dom]) for name, dom in zip(names, DOMS)]


def installed():
    FOLDER.mkdir(parents=True, exist_ok=True)
    return (python_peers() or []) + (node_peers() or [])


def extract(peer, command, pages):
    """What a peer finds: {id: text}, and the pages a second it took; None where it fails."""
    lines = "".join(json.dumps({"id": page, "html": html}) + "\n" for page, html in pages.items())
    result = run(*command, input=lines, cwd=FOLDER / "node" if command[0] == "node" else FOLDER)
    if result.returncode != 0:
        leave_out(peer, last_line(result))
        return None
    records = [json.loads(line) for line in result.stdout.splitlines()]
    seconds = records.pop()["seconds"]
    return {record["id"]: record["text"] for record in records}, len(pages) / seconds
