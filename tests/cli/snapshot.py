"""Saves a page as Chromium's "save as" and "print" do (MHTML, PDF), over the DevTools protocol on two pipes."""
import base64
import functools
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

CANDIDATES = (os.environ.get("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


def chromium():
    """The program's path; None where there is none."""
    return next((path for path in CANDIDATES if path and os.path.exists(path)), None)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format, *arguments):
        pass


class Server:
    """A folder on the loopback, while the block runs; gives the address."""

    def __init__(self, folder):
        handler = functools.partial(QuietHandler, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class Browser:
    """A Chromium without a window; its pipes are its descriptors 3 and 4."""

    def __init__(self):
        self.profile = pathlib.Path(tempfile.mkdtemp())
        its_input, self.output = os.pipe()
        self.input, its_output = os.pipe()
        # The shell moves both to the numbers that Chromium reads and writes.
        command = f'exec 3<&{its_input} 4>&{its_output}; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", command, "bash", chromium(), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             "--remote-debugging-pipe", f"--user-data-dir={self.profile}"],
            pass_fds=(its_input, its_output), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(its_input)
        os.close(its_output)
        self.gathered = b""
        self.number = 0

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.input)
        os.close(self.output)
        shutil.rmtree(self.profile, ignore_errors=True)

    def message(self):
        while b"\0" not in self.gathered:
            run = os.read(self.input, 1 << 16)
            if not run:
                raise EOFError("Chromium has ended")
            self.gathered += run
        message, self.gathered = self.gathered.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                return answer["result"]

    def wait_for(self, event):
        while self.message().get("method") != event:
            pass


def visit(address, method, **parameters):
    """What the page's method gives when it has been loaded."""
    browser = Browser()
    guard = threading.Timer(60, browser.process.kill)
    guard.start()
    try:
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        browser.call("Page.enable", session)
        browser.call("Page.navigate", session, url=address)
        browser.wait_for("Page.loadEventFired")
        return browser.call(method, session, **parameters)["data"]
    finally:
        guard.cancel()
        browser.close()


def save_page(address):
    """The bytes of the MHTML file."""
    return visit(address, "Page.captureSnapshot", format="mhtml").encode()


def print_page(address):
    """The bytes of the PDF, with the header and footer that the browser's own dialog prints."""
    return base64.b64decode(visit(address, "Page.printToPDF", displayHeaderFooter=True))
