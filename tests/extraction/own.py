"""What readout finds: the program itself reads the pages, a tool beside it measures the time in one process."""
import json
import pathlib
import subprocess

TITLE = "title"


def documents(readout, folder):
    """{id: document} of the pages in a folder. A page that is refused has none."""
    files = sorted(folder.glob("*.html"))
    result = subprocess.run([readout, "ingest", "--quiet", "--type", "html", "--format", "jsonl", *files],
                            capture_output=True, check=False)
    found = {}
    for line in result.stdout.decode().splitlines():
        document = json.loads(line)
        if "file" in document:
            found[pathlib.Path(document["file"]).stem] = document
    return found


def body(document):
    """The kept blocks but for the title: what the gold calls the article's body."""
    blocks = (block for block in document["blocks"] if block["kind"] != TITLE)
    return "\n".join(document["text"][block["start"]:block["end"]] for block in blocks)


def speeds(measure_pages, folder, rounds=5):
    """Pages a second of the bare parser and of readout, in turn in one process."""
    files = sorted(folder.glob("*.html"))
    result = subprocess.run([measure_pages, str(rounds), *files], capture_output=True, check=True)
    return json.loads(result.stdout)
